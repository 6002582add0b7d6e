package jp.tenkai.scoring.validity;

import java.util.Arrays;
import jp.tenkai.scoring.sample.Mix;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * Spearman's rank correlation of two values of the same items, with a percentile bootstrap
 * interval.
 *
 * <p>The coefficient is Pearson's on mean ranks (Spearman 1904, "The proof and measurement of
 * association between two things", American Journal of Psychology 15), which holds with ties, where
 * the shortcut by squared differences does not. The interval draws whole items with replacement and
 * takes the type 7 quantiles of the coefficient (Efron and Tibshirani 1993, "An Introduction to the
 * Bootstrap", chapter 13). A draw is a function of (seed, resample, place) alone; resamples in
 * which a value is the same for all items have no coefficient and are left out.
 *
 * @param resamples at least 1
 * @param level the share of the resamples inside the interval, between 0 and 1
 */
public record RankCorrelation(int resamples, double level, long seed) {
  /** Below this many items no coefficient is given: two items always agree or disagree wholly. */
  public static final int FEWEST_ITEMS = 3;

  public RankCorrelation {
    if (resamples < 1) {
      throw new IllegalArgumentException("Resamples: expected at least 1, but found " + resamples);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "Level of the interval: expected above 0 and below 1, but found " + level);
    }
  }

  /**
   * Spearman's coefficient; NaN below three items and where one value is the same for all.
   *
   * @throws IllegalArgumentException where the lengths differ or a value is not finite
   */
  public static double coefficient(double[] one, double[] other) {
    check(one, other);
    int[] once = new int[one.length];
    Arrays.fill(once, 1);
    return coefficient(
        new TiedOrder(one),
        new TiedOrder(other),
        once,
        new double[one.length],
        new double[one.length]);
  }

  /**
   * The coefficient with its interval.
   *
   * @throws IllegalArgumentException where the lengths differ or a value is not finite
   */
  public Agreement of(double[] one, double[] other) {
    check(one, other);
    int items = one.length;
    double coefficient = coefficient(one, other);
    if (Double.isNaN(coefficient)) {
      return new Agreement(items, Double.NaN, Double.NaN, Double.NaN);
    }
    TiedOrder first = new TiedOrder(one);
    TiedOrder second = new TiedOrder(other);
    double[] drawn = new double[resamples];
    int[] counts = new int[items];
    double[] ranks = new double[items];
    double[] others = new double[items];
    for (int resample = 0; resample < resamples; resample++) {
      Arrays.fill(counts, 0);
      for (int place = 0; place < items; place++) {
        counts[item(resample, place, items)]++;
      }
      drawn[resample] = coefficient(first, second, counts, ranks, others);
    }
    return new Agreement(
        items,
        coefficient,
        Statistics.quantile(drawn, (1 - level) / 2),
        Statistics.quantile(drawn, (1 + level) / 2));
  }

  private static void check(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "Values to correlate: expected "
              + one.length
              + " as in the first, but found "
              + other.length);
    }
    for (int i = 0; i < one.length; i++) {
      if (!Double.isFinite(one[i]) || !Double.isFinite(other[i])) {
        throw new IllegalArgumentException(
            "Values to correlate: expected finite numbers, but found "
                + one[i]
                + " and "
                + other[i]
                + " at "
                + i);
      }
    }
  }

  private static double coefficient(
      TiedOrder one, TiedOrder other, int[] counts, double[] ranks, double[] others) {
    if (counts.length < FEWEST_ITEMS) {
      return Double.NaN;
    }
    one.ranks(counts, ranks);
    other.ranks(counts, others);
    // As many are drawn as there are items, so the mean rank is known beforehand.
    double mean = (counts.length + 1) / 2.0;
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < counts.length; i++) {
      double a = ranks[i] - mean;
      double b = others[i] - mean;
      both += counts[i] * a * b;
      first += counts[i] * a * a;
      second += counts[i] * b * b;
    }
    if (first == 0 || second == 0) {
      return Double.NaN;
    }
    // Rounding may step over the ends.
    return Math.max(-1, Math.min(1, both / Math.sqrt(first * second)));
  }

  private int item(int resample, int place, int items) {
    long bits = Mix.mix(Mix.mix(seed + (resample + 1) * Mix.STEP) + (place + 1) * Mix.STEP);
    return (int) (Mix.uniform(bits) * items);
  }
}
