package jp.tenkai.scoring.audit;

import java.util.Arrays;
import jp.tenkai.scoring.statistics.Statistics;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * What the observed values of one indicator look like, at full precision. All shares of values
 * divide by the observed cells; only the availability divides by all units.
 *
 * @param units all units
 * @param present observed cells
 * @param imputed cells that were not observed and have a normalised value
 * @param distinct different values
 * @param zeros cells that are 0
 * @param commonest cells with the commonest value
 * @param quartile1 the type 7 quantile at 1/4, as {@code quartile3} at 3/4
 * @param sd standard deviation, divisor present - 1; NaN below two observed cells
 * @param skewness sample-corrected; NaN below three observed cells and for a constant
 * @param kurtosis sample-corrected excess; NaN below four observed cells and for a constant
 */
public record IndicatorStatistics(
    String code,
    int units,
    int present,
    int imputed,
    int distinct,
    int zeros,
    int commonest,
    double minimum,
    double quartile1,
    double median,
    double mean,
    double quartile3,
    double maximum,
    double sd,
    double skewness,
    double kurtosis) {

  /**
   * Of one indicator.
   *
   * @param raw as observed, NaN = missing
   * @param normalised as scored, of the same length
   */
  static IndicatorStatistics of(String code, double[] raw, double[] normalised) {
    // Sorted first: sums then run in an order that does not depend on that of the units.
    double[] sorted = Statistics.present(raw);
    Arrays.sort(sorted);
    int imputed = 0;
    for (int unit = 0; unit < raw.length; unit++) {
      imputed += Double.isNaN(raw[unit]) && !Double.isNaN(normalised[unit]) ? 1 : 0;
    }
    int distinct = 0;
    int zeros = 0;
    int commonest = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      distinct++;
      zeros += sorted[from] == 0 ? to - from : 0;
      commonest = Math.max(commonest, to - from);
      from = to;
    }
    return new IndicatorStatistics(
        code,
        raw.length,
        sorted.length,
        imputed,
        distinct,
        zeros,
        commonest,
        Statistics.minimum(sorted),
        Statistics.quantile(sorted, 0.25),
        Statistics.median(sorted),
        distinct == 1 ? sorted[0] : new Mean().evaluate(sorted),
        Statistics.quantile(sorted, 0.75),
        Statistics.maximum(sorted),
        sd(sorted, distinct),
        Statistics.skewness(sorted),
        Statistics.kurtosis(sorted));
  }

  private static double sd(double[] sorted, int distinct) {
    if (sorted.length < 2) {
      return Double.NaN;
    }
    return distinct == 1 ? 0 : new StandardDeviation().evaluate(sorted);
  }

  /** Observed cells as a share of all units. */
  public double availability() {
    return (double) present / units;
  }

  /** Imputed cells as a share of observed and imputed ones. */
  public double imputedShare() {
    return (double) imputed / (present + imputed);
  }

  public double zeroShare() {
    return (double) zeros / present;
  }

  public double distinctShare() {
    return (double) distinct / present;
  }

  public double commonestShare() {
    return (double) commonest / present;
  }

  /**
   * How far the indicator goes towards an outlier flag: the smaller of |skewness| and kurtosis,
   * each over its limit. From 1 on both limits are reached. That is exactly where the outlier test
   * of a treatment fails, which passes when one of the two is strictly below its limit, so a value
   * on a limit is never treated and yet called fine. A statistic that does not exist reaches no
   * limit.
   */
  public double outlierRatio(double skewnessLimit, double kurtosisLimit) {
    return Double.isNaN(kurtosis)
        ? 0
        : Math.min(Math.abs(skewness) / skewnessLimit, kurtosis / kurtosisLimit);
  }
}
