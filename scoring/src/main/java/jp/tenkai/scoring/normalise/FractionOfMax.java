package jp.tenkai.scoring.normalise;

/**
 * The value as a fraction of the best one: {@code x / max}; where less is better, the best value as
 * a fraction of the unit's: {@code min / x}. For ratio scales, whose zero means nothing at all.
 *
 * <p>There are no normalised values when the best value is zero or negative ({@link
 * Placing#NO_RANGE}): the fraction would turn better into worse. A constant indicator is all at 1.
 *
 * <p>Source: COINr 1.1.14, {@code n_fracmax}. Departure: COINr divides by the maximum of the
 * sign-flipped values where less is better, which gives the worst unit the highest value.
 */
public record FractionOfMax() implements Normalisation {

  @Override
  public double lower() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double upper() {
    return 1;
  }

  @Override
  public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
    Extent extent = Extent.of(values, direction, reference);
    if (extent.isEmpty()) {
      return extent.nowhere(values);
    }
    double best = direction.sign() * extent.best();
    if (!(best > 0)) {
      return Extent.nowhere(values, Placing.NO_RANGE);
    }
    return direction == Direction.UP
        ? new Line(0, best, 1, 0, lower(), upper()).place(values, direction)
        : inverseFractions(values, best);
  }

  private static Normalised inverseFractions(double[] values, double best) {
    double[] placed = new double[values.length];
    Placing[] placings = new Placing[values.length];
    for (int unit = 0; unit < values.length; unit++) {
      // Only a unit outside the reference can be below the best, zero and negative values included.
      boolean better = values[unit] < best;
      placed[unit] = better ? 1 : best / values[unit];
      placings[unit] =
          Double.isNaN(values[unit])
              ? Placing.ABSENT
              : better ? Placing.CUT_AT_BEST : Placing.INSIDE;
    }
    return new Normalised(
        placed, placings, fraction -> fraction > 0 && fraction <= 1 ? best / fraction : Double.NaN);
  }
}
