package jp.tenkai.scoring.statistics;

import java.util.Arrays;

/**
 * Statistics over present values; NaN means that the statistic does not exist.
 *
 * <p>Skewness and kurtosis are the sample-corrected estimators G1 and G2 of Joanes and Gill (1998),
 * "Comparing measures of sample skewness and kurtosis", The Statistician 47(1), the ones of Excel
 * and SAS. Quantiles are type 7 of Hyndman and Fan (1996), "Sample quantiles in statistical
 * packages", The American Statistician 50(4).
 */
public final class Statistics {

  private Statistics() {}

  /** The values that are not NaN, in their order. */
  public static double[] present(double[] values) {
    double[] found = new double[values.length];
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        found[count++] = value;
      }
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  /** The values that are not NaN and whose flag is set, in their order. */
  public static double[] present(double[] values, boolean[] among) {
    checkFlags(values, among);
    double[] found = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (among[i] && !Double.isNaN(values[i])) {
        found[count++] = values[i];
      }
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  /** The arithmetic mean, NaN without a present value. */
  public static double mean(double[] values) {
    return Moments.of(values).mean();
  }

  /** The standard deviation with divisor n - 1, NaN below two present values. */
  public static double standardDeviation(double[] values) {
    return Moments.of(values).standardDeviation();
  }

  /** Sample-corrected skewness; NaN below three present values and for a constant. */
  public static double skewness(double[] values) {
    return Moments.of(values).skewness();
  }

  /** Sample-corrected excess kurtosis; NaN below four present values and for a constant. */
  public static double kurtosis(double[] values) {
    return Moments.of(values).kurtosis();
  }

  /** The median, NaN without a present value. */
  public static double median(double[] values) {
    return quantile(values, 0.5);
  }

  /**
   * The type 7 quantile, NaN without a present value.
   *
   * @param probability from 0 (the minimum) to 1 (the maximum)
   */
  public static double quantile(double[] values, double probability) {
    return quantiles(values, probability)[0];
  }

  /**
   * Several type 7 quantiles of the same values, in the order asked for.
   *
   * @param probabilities each from 0 (the minimum) to 1 (the maximum)
   */
  public static double[] quantiles(double[] values, double... probabilities) {
    for (double probability : probabilities) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "Quantile probability: expected 0 to 1, but found " + probability);
      }
    }
    double[] sorted = present(values);
    Arrays.sort(sorted);
    double[] quantiles = new double[probabilities.length];
    for (int i = 0; i < quantiles.length; i++) {
      quantiles[i] = sorted.length == 0 ? Double.NaN : ofSorted(sorted, probabilities[i]);
    }
    return quantiles;
  }

  /** The smallest present value, NaN when there is none. */
  public static double minimum(double[] values) {
    return Range.of(values).minimum();
  }

  /** The largest present value, NaN when there is none. */
  public static double maximum(double[] values) {
    return Range.of(values).maximum();
  }

  static void checkFlags(double[] values, boolean[] among) {
    if (values.length != among.length) {
      throw new IllegalArgumentException(
          "Flags: expected one for each of " + values.length + " values, found " + among.length);
    }
  }

  private static double ofSorted(double[] sorted, double probability) {
    double position = (sorted.length - 1) * probability;
    int below = (int) position;
    if (below == sorted.length - 1) {
      return sorted[below];
    }
    return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
  }
}
