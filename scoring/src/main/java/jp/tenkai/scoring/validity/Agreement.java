package jp.tenkai.scoring.validity;

/**
 * How far two orders of the same items agree.
 *
 * @param items how many items were compared
 * @param correlation Spearman's, from -1 to 1; NaN where it does not exist
 * @param low the lower end of its interval; NaN where there is none
 * @param high the upper end
 */
public record Agreement(int items, double correlation, double low, double high) {

  public Agreement {
    if (items < 0 || low > high) {
      throw new IllegalArgumentException(
          "Agreement: expected 0 or more items and low <= high, but found "
              + items
              + ", "
              + low
              + " to "
              + high);
    }
  }

  /** Whether the whole interval lies above 0. */
  public boolean isPositive() {
    return low > 0;
  }

  /** Whether the whole interval lies below 0. */
  public boolean isNegative() {
    return high < 0;
  }
}
