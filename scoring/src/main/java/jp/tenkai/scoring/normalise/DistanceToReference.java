package jp.tenkai.scoring.normalise;

/**
 * One less the distance from one unit, as a share of how far that unit is above the worst: {@code 1
 * - (ref - x) / (ref - min)}. The unit compared with gets 1, the worst reference unit 0. The unit
 * compared with need not be a reference unit itself.
 *
 * <p>There are no normalised values when that unit has no value ({@link Placing#NO_REFERENCE}) or
 * is no better than the worst ({@link Placing#NO_RANGE}).
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 5,
 * "distance to a reference"; formula of COINr 1.1.14, {@code n_dist2ref}.
 *
 * @param unit the position of the unit compared with, from 0
 */
public record DistanceToReference(int unit, Cap cap) implements Normalisation {

  public DistanceToReference {
    if (unit < 0) {
      throw new IllegalArgumentException(
          "Position of the unit compared with: expected 0 or more, but found " + unit);
    }
  }

  @Override
  public double lower() {
    return 0;
  }

  @Override
  public double upper() {
    return cap.upper();
  }

  @Override
  public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
    if (unit >= values.length) {
      throw new IllegalArgumentException(
          "Position of the unit compared with: expected below the "
              + values.length
              + " units, but found "
              + unit);
    }
    if (Double.isNaN(values[unit])) {
      return Extent.nowhere(values, Placing.NO_REFERENCE);
    }
    return Extent.of(values, direction, reference)
        .upTo(direction.sign() * values[unit], cap, values, direction);
  }
}
