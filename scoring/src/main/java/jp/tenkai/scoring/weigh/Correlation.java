package jp.tenkai.scoring.weigh;

/** Pearson's correlation over the positions at which both series are present. */
final class Correlation {

  private Correlation() {}

  /** NaN with fewer than two common positions, or where one series is constant on them. */
  static double of(double[] x, double[] y) {
    int count = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        sumX += x[i];
        sumY += y[i];
        count++;
      }
    }
    double meanX = sumX / count;
    double meanY = sumY / count;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    double sizeX = 0;
    double sizeY = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        yy += (y[i] - meanY) * (y[i] - meanY);
        xy += (x[i] - meanX) * (y[i] - meanY);
        sizeX += x[i] * x[i];
        sizeY += y[i] * y[i];
      }
    }
    // The mean of equal values need not be that value in double: such a remainder is no variance.
    if (count < 2 || xx <= 1e-28 * sizeX || yy <= 1e-28 * sizeY) {
      return Double.NaN;
    }
    return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
  }
}
