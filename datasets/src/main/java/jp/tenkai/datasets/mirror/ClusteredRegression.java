package jp.tenkai.datasets.mirror;

import java.util.Arrays;

/**
 * Least squares with one or two regressors and no constant, with a covariance that allows items of
 * one cluster to err together: (X'X)^-1 (sum over clusters of X'uu'X) (X'X)^-1 times G/(G-1), G
 * clusters (Liang and Zeger 1986; Cameron and Miller 2015, equation 11 without its second factor).
 * A regressor that does not vary has no slope; of two that vary alike the second has none.
 */
final class ClusteredRegression {
  private static final double SINGULAR = 1e-9;

  private final double[] slopes;
  private final double[][] covariance;
  private final double[] residuals;

  private ClusteredRegression(double[] slopes, double[][] covariance, double[] residuals) {
    this.slopes = slopes;
    this.covariance = covariance;
    this.residuals = residuals;
  }

  /**
   * Regresses y on two columns, all of them with mean 0.
   *
   * @param clusters the cluster of each item, from 0
   */
  static ClusteredRegression of(double[] y, double[] one, double[] other, int[] clusters) {
    double a = dot(one, one);
    double b = dot(one, other);
    double d = dot(other, other);
    boolean hasOne = a > SINGULAR * y.length;
    boolean hasOther = d - (hasOne ? b * b / a : 0) > SINGULAR * y.length;
    double[][] inverse = inverse(a, b, d, hasOne, hasOther);
    double p = dot(one, y);
    double q = dot(other, y);
    double[] slopes = {
      inverse[0][0] * p + inverse[0][1] * q, inverse[1][0] * p + inverse[1][1] * q
    };
    double[] residuals = new double[y.length];
    int groups = Arrays.stream(clusters).max().orElse(-1) + 1;
    double[][] scores = new double[groups][2];
    for (int i = 0; i < y.length; i++) {
      residuals[i] = y[i] - slopes[0] * one[i] - slopes[1] * other[i];
      scores[clusters[i]][0] += one[i] * residuals[i];
      scores[clusters[i]][1] += other[i] * residuals[i];
    }
    double[][] meat = new double[2][2];
    for (double[] score : scores) {
      for (int r = 0; r < 2; r++) {
        for (int c = 0; c < 2; c++) {
          meat[r][c] += score[r] * score[c];
        }
      }
    }
    double[][] covariance = times(times(inverse, meat), inverse);
    double small = groups > 1 ? groups / (groups - 1.0) : Double.NaN;
    for (double[] row : covariance) {
      row[0] *= small;
      row[1] *= small;
    }
    if (!hasOne) {
      slopes[0] = Double.NaN;
    }
    if (!hasOther) {
      slopes[1] = Double.NaN;
    }
    return new ClusteredRegression(slopes, covariance, residuals);
  }

  /** The slope of a column, 0 or 1; unknown where the column says nothing of its own. */
  Estimate slope(int column) {
    return Double.isNaN(slopes[column])
        ? Estimate.NONE
        : new Estimate(slopes[column], Math.sqrt(covariance[column][column]));
  }

  /** The slopes, 0 where a column says nothing of its own. */
  double[] slopes() {
    return Arrays.stream(slopes).map(s -> Double.isNaN(s) ? 0 : s).toArray();
  }

  /** The variance that both slopes bring to a fit so far from the mean in either column. */
  double variance(double one, double other) {
    return one * one * covariance[0][0]
        + 2 * one * other * covariance[0][1]
        + other * other * covariance[1][1];
  }

  double[] residuals() {
    return residuals.clone();
  }

  private static double[][] inverse(double a, double b, double d, boolean one, boolean other) {
    if (one && other) {
      double determinant = a * d - b * b;
      return new double[][] {
        {d / determinant, -b / determinant}, {-b / determinant, a / determinant}
      };
    }
    return new double[][] {{one ? 1 / a : 0, 0}, {0, other ? 1 / d : 0}};
  }

  private static double[][] times(double[][] left, double[][] right) {
    double[][] product = new double[2][2];
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        product[r][c] = left[r][0] * right[0][c] + left[r][1] * right[1][c];
      }
    }
    return product;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
