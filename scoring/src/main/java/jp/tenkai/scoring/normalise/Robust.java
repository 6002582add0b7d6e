package jp.tenkai.scoring.normalise;

import jp.tenkai.scoring.statistics.Statistics;

/**
 * Interquartile ranges from the median of the reference units: {@code (x - median) / (q3 - q1) *
 * spread + centre}, quantiles of type 7. Extreme values move neither.
 *
 * <p>There are no normalised values for a constant indicator, nor when the middle half of the
 * reference units has one value ({@link Placing#NO_RANGE}).
 *
 * <p>Source: {@code RobustScaler} of scikit-learn with its default quantile range (Pedregosa et al.
 * 2011, "Scikit-learn: machine learning in Python", JMLR 12).
 *
 * @param centre what the median gets
 * @param spread the interquartile range the reference units get, above 0
 */
public record Robust(double centre, double spread) implements Normalisation {

  public Robust {
    if (!Double.isFinite(centre)) {
      throw new IllegalArgumentException("Robust centre: expected a number, but found " + centre);
    }
    Positive.check("Robust spread", spread);
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
    double[] quartiles =
        Statistics.quantiles(Statistics.present(values, reference), 0.25, 0.5, 0.75);
    double range = quartiles[2] - quartiles[0];
    if (!(range > 0)) {
      return Extent.of(values, direction, reference).nowhere(values);
    }
    return Line.unbounded(direction.sign() * quartiles[1], range, spread, centre)
        .place(values, direction);
  }
}
