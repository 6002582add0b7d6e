package jp.tenkai.jobs.quality;

import java.util.Objects;

/**
 * The verdict of one gate on one subject.
 *
 * @param gate the gate's id
 * @param subject a source, a series or a strategy
 * @param found what was found, in figures
 * @param expected what the gate asks for
 * @param example where to look first; empty where there is nothing to see
 * @param reason why the gate stands there
 */
public record GateResult(
    String gate,
    String subject,
    Verdict verdict,
    String found,
    String expected,
    String example,
    String reason) {
  public GateResult {
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(example, "example");
    Objects.requireNonNull(reason, "reason");
  }
}
