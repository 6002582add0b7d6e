package jp.tenkai.scoring.sensitivity;

/**
 * The two variance-based indices of one input, with their bootstrap intervals. All are shares of
 * the output's variance; an estimate may fall a little outside 0 to 1.
 *
 * @param input the input's name
 * @param first the share that the input causes alone
 * @param total the share that would be left if all other inputs were known
 */
public record SobolIndex(
    String input,
    double first,
    double firstLow,
    double firstHigh,
    double total,
    double totalLow,
    double totalHigh) {

  /** The width of the wider of the two intervals. */
  public double width() {
    return Math.max(firstHigh - firstLow, totalHigh - totalLow);
  }
}
