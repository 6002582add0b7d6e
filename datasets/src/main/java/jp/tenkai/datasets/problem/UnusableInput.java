package jp.tenkai.datasets.problem;

import java.util.List;

/** Thrown when an input cannot be used at all, so that the run must stop and publish nothing. */
public final class UnusableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** All problems found in the input, so that they can be mended in one go. At least one. */
  public UnusableInput(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).reduce((a, b) -> a + "; " + b).orElseThrow());
    this.problems = List.copyOf(problems);
  }

  public UnusableInput(Problem problem) {
    this(List.of(problem));
  }

  public UnusableInput(ProblemCode code, String file, long line, String found, String expected) {
    this(new Problem(code, file, line, found, expected));
  }

  public List<Problem> problems() {
    return problems;
  }
}
