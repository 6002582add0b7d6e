package jp.tenkai.scoring.normalise;

/**
 * The position between two fixed values, cut off to 0 and 1 and then multiplied: {@code (x - low) /
 * (high - low) * a}. Where less is better both goalposts are negated and swapped, so that they are
 * always given in the indicator's unit, the smaller one first; goalposts that were turned round
 * already are refused.
 *
 * <p>Source: COINr 1.1.14, {@code n_goalposts}.
 *
 * @param low the smaller goalpost in the indicator's unit
 * @param high the larger goalpost
 * @param a the normalised value at the better goalpost, above 0
 */
public record TruncatedGoalposts(double low, double high, double a) implements Normalisation {

  public TruncatedGoalposts {
    if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
      throw new IllegalArgumentException(
          "Goalposts: expected finite low < high in the indicator's unit, whatever its direction,"
              + " but found low "
              + low
              + " and high "
              + high);
    }
    Positive.check("Goalposts, top of the scale", a);
  }

  @Override
  public double lower() {
    return 0;
  }

  @Override
  public double upper() {
    return a;
  }

  @Override
  public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
    return new Goalposts(low, high, Curve.LINEAR, 0, a).normalise(values, direction, reference);
  }
}
