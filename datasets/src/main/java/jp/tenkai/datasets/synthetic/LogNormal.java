package jp.tenkai.datasets.synthetic;

/**
 * Draws from a log-normal distribution by a table of its quantiles: a straight line between each
 * two of 65,537, and the exact quantile in the outermost cells, where the tails are.
 */
final class LogNormal {
  private static final int CELLS = 1 << 16;
  private static final double FRACTION = 0x1.0p-48;
  private static final long FRACTION_BITS = (1L << 48) - 1;

  private final double logMedian;
  private final double logSigma;
  private final double[] nodes = new double[CELLS + 1];

  /**
   * A distribution by its median.
   *
   * @param logSigma the standard deviation of the logarithm
   */
  LogNormal(double median, double logSigma) {
    this.logMedian = StrictMath.log(median);
    this.logSigma = logSigma;
    for (int i = 1; i < CELLS; i++) {
      nodes[i] = quantile((double) i / CELLS);
    }
  }

  /** A draw from 64 random bits. */
  double draw(long bits) {
    int cell = (int) (bits >>> 48);
    // Never exactly 0 or 1.
    double within = ((bits & FRACTION_BITS) + 0.5) * FRACTION;
    if (cell == 0 || cell == CELLS - 1) {
      return quantile((cell + within) / CELLS);
    }
    return nodes[cell] + (nodes[cell + 1] - nodes[cell]) * within;
  }

  private double quantile(double p) {
    return StrictMath.exp(logMedian + logSigma * NormalQuantile.of(p));
  }
}
