package jp.tenkai.scoring.normalise;

/**
 * The share of the other reference units that are worse: {@code (rank - 1) / (n - 1)} with the rank
 * of {@link RankScale}, n counting the reference units that have a value. The units of a constant
 * indicator all get 0; one value alone has no percentile.
 *
 * <p>Source: COINr 1.1.14, {@code n_prank}; the same as PERCENTRANK.INC of spreadsheets.
 */
public record PercentileRank() implements Normalisation {

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
    Standing standing = new Standing(values, direction, reference);
    if (standing.count() == 1) {
      return Extent.nowhere(values, Placing.CONSTANT_INDICATOR);
    }
    return standing.place(values, standing.count() - 1.0, 0);
  }
}
