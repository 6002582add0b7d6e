package jp.tenkai.jobs.command;

import java.util.concurrent.CompletionException;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

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

  /** What a failure says; whatever is no problem of a known kind counts as unusable input. */
  static ExitCode of(Exception failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof UnusableInput unusable
        ? of(unusable.problems().get(0).code())
        : UNUSABLE_INPUT;
  }

  static ExitCode of(ProblemCode code) {
    return switch (code) {
      case BELOW_QUALITY_GATES -> BELOW_QUALITY_GATES;
      case LOCKED -> LOCKED;
      default -> UNUSABLE_INPUT;
    };
  }
}
