package jp.tenkai.scoring.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

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
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** The values that are not NaN and whose flag is set, in their order. */
  public static double[] present(double[] values, boolean[] among) {
    if (values.length != among.length) {
      throw new IllegalArgumentException(
          "Flags: expected one for each of " + values.length + " values, found " + among.length);
    }
    double[] found = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (among[i] && !Double.isNaN(values[i])) {
        found[count++] = values[i];
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Sample-corrected skewness; NaN below three present values and for a constant. */
  public static double skewness(double[] values) {
    double[] present = present(values);
    return present.length < 3 || isConstant(present)
        ? Double.NaN
        : new Skewness().evaluate(present);
  }

  /** Sample-corrected excess kurtosis; NaN below four present values and for a constant. */
  public static double kurtosis(double[] values) {
    double[] present = present(values);
    return present.length < 4 || isConstant(present)
        ? Double.NaN
        : new Kurtosis().evaluate(present);
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
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "Quantile probability: expected 0 to 1, but found " + probability);
    }
    double[] present = present(values);
    if (present.length == 0) {
      return Double.NaN;
    }
    // Commons Math refuses 0, where type 7 is the minimum.
    if (probability == 0) {
      return minimum(present);
    }
    return new Percentile()
        .withEstimationType(EstimationType.R_7)
        .evaluate(present, probability * 100);
  }

  /** The smallest present value, NaN when there is none. */
  public static double minimum(double[] values) {
    return Arrays.stream(present(values)).min().orElse(Double.NaN);
  }

  /** The largest present value, NaN when there is none. */
  public static double maximum(double[] values) {
    return Arrays.stream(present(values)).max().orElse(Double.NaN);
  }

  private static boolean isConstant(double[] present) {
    return minimum(present) == maximum(present);
  }
}
