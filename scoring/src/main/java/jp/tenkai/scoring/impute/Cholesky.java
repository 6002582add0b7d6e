package jp.tenkai.scoring.impute;

import java.util.Optional;

/** The lower triangular factor L of a positive definite matrix L L'. */
final class Cholesky {

  /** A pivot below this share of its diagonal entry counts as zero. */
  private static final double SINGULAR = 1e-12;

  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /** Empty when the matrix is not positive definite within rounding. */
  static Optional<Cholesky> of(double[][] matrix) {
    int size = matrix.length;
    double[][] lower = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i > j) {
          lower[i][j] = rest / lower[j][j];
        } else if (rest > SINGULAR * matrix[i][i]) {
          lower[i][i] = Math.sqrt(rest);
        } else {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Cholesky(lower));
  }

  /** Solves L L' x = b in place. */
  void solve(double[] b) {
    for (int i = 0; i < b.length; i++) {
      for (int k = 0; k < i; k++) {
        b[i] -= lower[i][k] * b[k];
      }
      b[i] /= lower[i][i];
    }
    solveTransposed(b);
  }

  /**
   * Solves L' x = b in place. With independent standard normal numbers in b, x is normal with the
   * inverse of L L' as its covariance.
   */
  void solveTransposed(double[] b) {
    for (int i = b.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < b.length; k++) {
        b[i] -= lower[k][i] * b[k];
      }
      b[i] /= lower[i][i];
    }
  }

  double[][] inverse() {
    double[][] inverse = new double[lower.length][lower.length];
    for (int i = 0; i < lower.length; i++) {
      inverse[i][i] = 1;
      solve(inverse[i]);
    }
    return inverse;
  }
}
