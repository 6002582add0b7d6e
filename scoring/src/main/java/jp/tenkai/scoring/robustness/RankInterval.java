package jp.tenkai.scoring.robustness;

/**
 * A unit's ranks over many draws; all NaN when the unit is not ranked.
 *
 * @param mean the mean rank
 * @param low the better end of the interval (type 7 quantile)
 * @param median the median rank
 * @param high the worse end of the interval (type 7 quantile)
 * @param topChance the share of draws in which the rank is in the top, 0 to 1
 */
public record RankInterval(double mean, double low, double median, double high, double topChance) {

  static final RankInterval NONE =
      new RankInterval(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** True when the unit has ranks. */
  public boolean isRanked() {
    return !Double.isNaN(mean);
  }
}
