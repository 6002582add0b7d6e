package jp.tenkai.scoring.normalise;

import jp.tenkai.scoring.statistics.Moments;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * Standard deviations from the mean of the reference units: {@code (x - mean) / sd * sd' + mean'},
 * the standard deviation with divisor n - 1. A constant indicator has no normalised values.
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 5.
 *
 * @param mean the mean the reference units get
 * @param sd the standard deviation they get, above 0
 */
public record ZScore(double mean, double sd) implements Normalisation {

  public ZScore {
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException("Z-score mean: expected a number, but found " + mean);
    }
    Positive.check("Z-score standard deviation", sd);
  }

  @Override
  public double lower() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double upper() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
    Extent extent = Extent.of(values, direction, reference);
    if (!extent.hasLength()) {
      return extent.nowhere(values);
    }
    Moments moments = Moments.of(Statistics.present(values, reference));
    return Line.unbounded(direction.sign() * moments.mean(), moments.standardDeviation(), sd, mean)
        .place(values, direction);
  }
}
