package jp.tenkai.scoring.normalise;

/**
 * One less the distance from the best reference unit, as a share of the distance between the worst
 * and the best: {@code 1 - (max - x) / (max - min)}, which is the min-max position from 0 to 1. A
 * constant indicator has no normalised values.
 *
 * <p>Source: COINr 1.1.14, {@code n_dist2max}.
 */
public record DistanceToMax() implements Normalisation {

  @Override
  public double lower() {
    return 0;
  }

  @Override
  public double upper() {
    return 1;
  }

  @Override
  public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
    return new MinMax(0, 1).normalise(values, direction, reference);
  }
}
