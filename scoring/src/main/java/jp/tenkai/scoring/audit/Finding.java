package jp.tenkai.scoring.audit;

import java.util.Objects;

/**
 * The verdict of one check on one subject, with the number behind it.
 *
 * @param value the number judged, NaN when it does not exist; the code says what it is
 * @param limits the limits it is judged by
 * @param n how many units, pairs or cells the number rests on, as the code says
 */
public record Finding(FindingCode code, Subject subject, double value, Band limits, int n) {

  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(limits, "limits");
    if (n < 0) {
      throw new IllegalArgumentException(
          "Count behind " + code + " of " + subject + ": expected at least 0, but found " + n);
    }
  }

  /** What the limits say to the value. */
  public Verdict verdict() {
    return limits.verdict(value);
  }
}
