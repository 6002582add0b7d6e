package jp.tenkai.scoring.normalise;

/**
 * How much of the way from the worst reference unit to a target is covered: {@code (x - min) /
 * (target - min)}. The direction turns the target round with the values.
 *
 * <p>There are no normalised values when the worst unit has reached the target already ({@link
 * Placing#NO_RANGE}); a constant indicator short of the target is all at 0.
 *
 * <p>Source: COINr 1.1.14, {@code n_dist2targ}.
 *
 * @param target in the indicator's unit
 */
public record DistanceToTarget(double target, Cap cap) implements Normalisation {

  public DistanceToTarget {
    if (!Double.isFinite(target)) {
      throw new IllegalArgumentException("Target: expected a number, but found " + target);
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
    return Extent.of(values, direction, reference)
        .upTo(direction.sign() * target, cap, values, direction);
  }
}
