package jp.tenkai.datasets.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an input cannot be used at all, so that the run must stop and publish nothing. */
public final class UnusableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int MOST_SHOWN = 100;

  private final transient List<Problem> problems;

  /** All problems found in the input, so that they can be mended in one go. At least one. */
  public UnusableInput(List<Problem> problems) {
    super(words(problems));
    this.problems = List.copyOf(problems);
  }

  public UnusableInput(Problem problem) {
    this(List.of(problem));
  }

  public UnusableInput(ProblemCode code, String file, long line, String found, String expected) {
    this(new Problem(code, file, line, found, expected));
  }

  /** The first ones only: a hostile file may have a hundred thousand. */
  private static String words(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an input is unusable for at least one reason");
    }
    String first =
        problems.stream()
            .limit(MOST_SHOWN)
            .map(Problem::toString)
            .collect(Collectors.joining("; "));
    int more = problems.size() - MOST_SHOWN;
    return more > 0 ? first + "; and " + more + " more" : first;
  }

  public List<Problem> problems() {
    return problems;
  }
}
