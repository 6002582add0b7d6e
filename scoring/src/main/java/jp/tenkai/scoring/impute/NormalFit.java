package jp.tenkai.scoring.impute;

/**
 * Mean and covariance of the indicators of a table, estimated from incomplete units, and how the
 * estimation ended.
 */
public final class NormalFit {

  /** How an estimation ended. */
  public enum Ending {
    /** The last iteration moved nothing by more than the tolerance. */
    CONVERGED,
    /** The iterations ran out first. */
    NOT_CONVERGED,
    /** The covariance lost its rank. */
    SINGULAR
  }

  private final Standardised table;
  private final double[] mean;
  private final double[][] covariance;
  private final int iterations;
  private final double lastMove;
  private final Ending ending;

  NormalFit(
      Standardised table,
      double[] mean,
      double[][] covariance,
      int iterations,
      double lastMove,
      Ending ending) {
    this.table = table;
    this.mean = mean;
    this.covariance = covariance;
    this.iterations = iterations;
    this.lastMove = lastMove;
    this.ending = ending;
  }

  public Ending ending() {
    return ending;
  }

  public int iterations() {
    return iterations;
  }

  /** The largest move of a mean, variance or covariance in the last iteration, standardised. */
  public double lastMove() {
    return lastMove;
  }

  /** The estimated mean of a row of the table, in its unit; NaN when nothing is observed. */
  public double mean(int row) {
    int position = position(row);
    return position < 0 ? table.mean(row) : table.restore(row, mean[position]);
  }

  /** The estimated covariance of two rows of the table, in their units; 0 for a constant. */
  public double covariance(int first, int second) {
    int i = position(first);
    int j = position(second);
    return i < 0 || j < 0 ? 0 : covariance[i][j] * table.deviation(first) * table.deviation(second);
  }

  private int position(int row) {
    for (int i = 0; i < table.rows().length; i++) {
      if (table.rows()[i] == row) {
        return i;
      }
    }
    return -1;
  }

  Standardised table() {
    return table;
  }

  /** Standardised, in the order of {@link Standardised#rows}; not to be changed. */
  double[] standardisedMean() {
    return mean;
  }

  /** Standardised, in the order of {@link Standardised#rows}; not to be changed. */
  double[][] standardisedCovariance() {
    return covariance;
  }
}
