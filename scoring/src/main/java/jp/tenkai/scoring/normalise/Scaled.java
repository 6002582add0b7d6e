package jp.tenkai.scoring.normalise;

/**
 * The position between two fixed values without a cut: {@code (x - l) / (u - l) * k}. Where less is
 * better, the position counts from {@code u} down: {@code (u - x) / (u - l) * k}.
 *
 * <p>Source: COINr 1.1.14, {@code n_scaled}. Departure: there the two values are given for the
 * sign-flipped indicator.
 *
 * @param l the smaller value in the indicator's unit
 * @param u the larger value
 * @param k the normalised value at the better of the two, above 0
 */
public record Scaled(double l, double u, double k) implements Normalisation {

  public Scaled {
    if (!(Double.isFinite(l) && Double.isFinite(u) && l < u)) {
      throw new IllegalArgumentException(
          "Scaling: expected finite l < u, but found l " + l + " and u " + u);
    }
    Positive.check("Scaling, factor k", k);
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
    double origin = direction == Direction.UP ? l : -u;
    return Line.unbounded(origin, u - l, k, 0).place(values, direction);
  }
}
