package jp.tenkai.scoring.normalise;

/**
 * The rank from the bottom: 1 is the worst reference unit, equal values share the lowest rank, and
 * the best of n different values gets n. Only the order counts. The units of a constant indicator
 * all get 1.
 *
 * <p>Results are ranked the other way round, from the top ({@code jp.tenkai.scoring.rank}).
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 5.
 */
public record RankScale() implements Normalisation {

  @Override
  public double lower() {
    return 1;
  }

  @Override
  public double upper() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
    return new Standing(values, direction, reference).place(values, 1, 1);
  }
}
