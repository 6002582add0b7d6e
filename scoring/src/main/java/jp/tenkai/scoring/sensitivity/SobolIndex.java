package jp.tenkai.scoring.sensitivity;

/**
 * The sensitivity of an output to one input.
 *
 * @param input the input's name
 * @param first the share of the variance that the input explains by itself
 * @param firstLow the low end of its interval
 * @param firstHigh the high end of its interval
 * @param total the share of the variance that would remain if all other inputs were known
 * @param totalLow the low end of its interval
 * @param totalHigh the high end of its interval
 * @param verdict whether the two may be quoted
 * @param neededBase the number of base points with which the wider of the two intervals should be
 *     narrow enough, a power of two: an estimate, since width shrinks with the root of the number.
 *     0 when they are
 */
public record SobolIndex(
    String input,
    double first,
    double firstLow,
    double firstHigh,
    double total,
    double totalLow,
    double totalHigh,
    Verdict verdict,
    int neededBase) {

  /** Whether an index may be quoted. */
  public enum Verdict {
    /** Both intervals are narrow enough. */
    RELIABLE,
    /** At least one interval is too wide. */
    WITHHELD,
    /** The output is the same everywhere: all indices are 0. */
    CONSTANT_OUTPUT
  }

  /** The width of the wider of the two intervals. */
  public double width() {
    return Math.max(firstHigh - firstLow, totalHigh - totalLow);
  }
}
