package jp.tenkai.scoring.robustness;

/**
 * The ranks of one unit over many rebuilds.
 *
 * @param mean the mean rank
 * @param low the better end of the interval (type 7 quantile)
 * @param median the median rank
 * @param high the worse end of the interval (type 7 quantile)
 * @param topChance the share of rebuilds with a rank in the top, 0 to 1
 * @param unranked the share of rebuilds in which the unit had no score
 * @param stability how wide the interval is for the number of units
 */
public record RankDistribution(
    double mean,
    double low,
    double median,
    double high,
    double topChance,
    double unranked,
    Stability stability) {

  /** How far a rank can be relied on. */
  public enum Stability {
    /** The interval holds at most a tenth of the places. */
    STABLE,
    /** At most a quarter. */
    MODERATE,
    /** More than that. */
    UNSTABLE,
    /** The unit has no rank in any rebuild. */
    UNRANKED;

    static Stability of(double width, int places) {
      // One place is as narrow as it gets, however few units there are.
      double share = width / Math.max(1, places);
      if (width <= 1 || share <= 0.10) {
        return STABLE;
      }
      return share <= 0.25 ? MODERATE : UNSTABLE;
    }
  }

  /** Of a unit without a rank in any rebuild. */
  static final RankDistribution NONE =
      new RankDistribution(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1, Stability.UNRANKED);

  /** True when the unit has a rank in at least one rebuild. */
  public boolean isRanked() {
    return stability != Stability.UNRANKED;
  }

  /**
   * Sums up one member of a tally.
   *
   * @param level the share of rebuilds inside the interval, above 0 and at most 1
   * @param top how many places count as the top
   */
  static RankDistribution of(RankTally tally, int member, double level, int top) {
    int places = tally.members().length;
    int none = tally.count(member, 0);
    int counted = tally.rebuilds() - none;
    if (counted == 0) {
      return NONE;
    }
    double sum = 0;
    int inTop = 0;
    for (int rank = 1; rank <= places; rank++) {
      int count = tally.count(member, rank);
      sum += (double) rank * count;
      inTop += rank <= top ? count : 0;
    }
    // (1 - 0.90) / 2 is not 0.05 in binary; without rounding a rank of 5 would print as 4.9999....
    double tail = Math.rint((1 - level) / 2 * 1e12) / 1e12;
    double low = quantile(tally, member, counted, tail);
    double high = quantile(tally, member, counted, 1 - tail);
    return new RankDistribution(
        sum / counted,
        low,
        quantile(tally, member, counted, 0.5),
        high,
        (double) inTop / counted,
        (double) none / tally.rebuilds(),
        Stability.of(high - low, places));
  }

  /** The type 7 quantile of the counted ranks. */
  private static double quantile(RankTally tally, int member, int counted, double probability) {
    double position = (counted - 1) * probability;
    long below = (long) Math.floor(position);
    double lower = ordered(tally, member, below);
    double upper = ordered(tally, member, Math.min(below + 1, counted - 1L));
    return lower + (position - below) * (upper - lower);
  }

  private static double ordered(RankTally tally, int member, long index) {
    long seen = 0;
    int rank = 0;
    while (seen <= index) {
      rank++;
      seen += tally.count(member, rank);
    }
    return rank;
  }
}
