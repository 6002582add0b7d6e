package jp.tenkai.jobs.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/** Gathers what is wrong with all files, so that it can be mended in one go. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(ProblemCode code, String file, long line, String text, String expected) {
    found.add(new Problem(code, file, line, text, expected));
  }

  public void addAll(UnusableInput input) {
    found.addAll(input.problems());
  }

  public int count() {
    return found.size();
  }

  public void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    Set<Problem> inOrder = new LinkedHashSet<>();
    found.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingLong(Problem::line))
        .forEach(inOrder::add);
    throw new UnusableInput(List.copyOf(inOrder));
  }
}
