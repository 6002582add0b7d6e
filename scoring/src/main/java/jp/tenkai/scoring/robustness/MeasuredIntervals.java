package jp.tenkai.scoring.robustness;

/** The low and high ends of values that are estimates, one row a leaf and one column a unit. */
public final class MeasuredIntervals {

  private final double[][] low;
  private final double[][] high;

  /**
   * Holds the tables, which nobody may change afterwards.
   *
   * @param low NaN where no interval is known
   * @param high likewise, at least {@code low}
   */
  public MeasuredIntervals(double[][] low, double[][] high) {
    this.low = low;
    this.high = high;
    if (low.length != high.length) {
      throw new IllegalArgumentException(
          "Intervals: expected as many rows of high ends as of low ends, "
              + low.length
              + ", but found "
              + high.length);
    }
    for (int leaf = 0; leaf < low.length; leaf++) {
      if (low[leaf].length != high[leaf].length) {
        throw new IllegalArgumentException(
            "Intervals of leaf "
                + leaf
                + ": expected as many high ends as low ends, "
                + low[leaf].length
                + ", but found "
                + high[leaf].length);
      }
      for (int unit = 0; unit < low[leaf].length; unit++) {
        boolean infinite =
            Double.isInfinite(low[leaf][unit]) || Double.isInfinite(high[leaf][unit]);
        if (infinite || low[leaf][unit] > high[leaf][unit]) {
          throw new IllegalArgumentException(
              "Interval of leaf "
                  + leaf
                  + ", unit "
                  + unit
                  + ": expected finite ends, low not above high, but found "
                  + low[leaf][unit]
                  + " and "
                  + high[leaf][unit]);
        }
      }
    }
  }

  /** The number of leaves. */
  public int leaves() {
    return low.length;
  }

  /** The number of units in the row of a leaf. */
  int units(int leaf) {
    return low[leaf].length;
  }

  /** The number of cells with an interval. */
  public int count() {
    int count = 0;
    for (int leaf = 0; leaf < low.length; leaf++) {
      for (int unit = 0; unit < low[leaf].length; unit++) {
        count += known(leaf, unit) ? 1 : 0;
      }
    }
    return count;
  }

  /** True when both ends are known. */
  public boolean known(int leaf, int unit) {
    return !Double.isNaN(low[leaf][unit]) && !Double.isNaN(high[leaf][unit]);
  }

  public double low(int leaf, int unit) {
    return low[leaf][unit];
  }

  public double high(int leaf, int unit) {
    return high[leaf][unit];
  }
}
