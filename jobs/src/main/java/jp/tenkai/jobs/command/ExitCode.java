package jp.tenkai.jobs.command;

import jp.tenkai.datasets.problem.ProblemCode;

/** What the process says to whoever started it. */
public enum ExitCode {
  DONE(0),
  UNUSABLE_INPUT(1),
  WRONG_USAGE(2),
  BELOW_QUALITY_GATES(3),
  LOCKED(4),
  INTERRUPTED(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  static ExitCode of(ProblemCode code) {
    return switch (code) {
      case BELOW_QUALITY_GATES -> BELOW_QUALITY_GATES;
      case LOCKED -> LOCKED;
      default -> UNUSABLE_INPUT;
    };
  }
}
