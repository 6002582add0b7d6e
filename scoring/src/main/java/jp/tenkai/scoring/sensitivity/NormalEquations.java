package jp.tenkai.scoring.sensitivity;

import java.util.Arrays;

/** The equations of weighted least squares with a ridge, gathered row by row. */
final class NormalEquations {

  /** The lower triangle. */
  private final double[][] matrix;

  private final double[] right;

  NormalEquations(int unknowns) {
    this.matrix = new double[unknowns][];
    Arrays.setAll(matrix, row -> new double[row + 1]);
    this.right = new double[unknowns];
  }

  /**
   * Adds one observation.
   *
   * @param unknowns the unknowns with a factor in this observation, rising
   * @param factors one for each of these unknowns
   */
  void add(int[] unknowns, double[] factors, double observed, double weight) {
    for (int i = 0; i < unknowns.length; i++) {
      double weighted = weight * factors[i];
      right[unknowns[i]] += weighted * observed;
      double[] row = matrix[unknowns[i]];
      for (int j = 0; j <= i; j++) {
        row[unknowns[j]] += weighted * factors[j];
      }
    }
  }

  /** The equations of all observations of some equations. */
  static NormalEquations sum(NormalEquations[] parts) {
    NormalEquations sum = new NormalEquations(parts[0].right.length);
    for (NormalEquations part : parts) {
      sum.add(part, 1);
    }
    return sum;
  }

  /** These equations without the observations of others. */
  NormalEquations without(NormalEquations part) {
    NormalEquations rest = sum(new NormalEquations[] {this});
    rest.add(part, -1);
    return rest;
  }

  private void add(NormalEquations other, double factor) {
    for (int row = 0; row < right.length; row++) {
      right[row] += factor * other.right[row];
      for (int column = 0; column <= row; column++) {
        matrix[row][column] += factor * other.matrix[row][column];
      }
    }
  }

  /**
   * The unknowns by Cholesky's decomposition; an unknown that no observation determines is 0.
   *
   * @param ridge by how much, in proportion, the diagonal is raised; shrinks the solution
   */
  double[] solve(double ridge) {
    int size = right.length;
    double[][] root = new double[size][];
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      root[i] = new double[i + 1];
      for (int j = 0; j < i; j++) {
        root[i][j] =
            root[j][j] == 0 ? 0 : (matrix[i][j] - product(root[i], root[j], j)) / root[j][j];
      }
      double pivot = matrix[i][i] * (1 + ridge) - product(root[i], root[i], i);
      root[i][i] = pivot > 0 ? Math.sqrt(pivot) : 0;
      solution[i] = root[i][i] == 0 ? 0 : (right[i] - product(root[i], solution, i)) / root[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double rest = solution[i];
      for (int k = i + 1; k < size; k++) {
        rest -= root[k][i] * solution[k];
      }
      solution[i] = root[i][i] == 0 ? 0 : rest / root[i][i];
    }
    return solution;
  }

  /** Four sums side by side: one sum would wait for each addition before it starts the next. */
  private static double product(double[] one, double[] other, int length) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int k = 0;
    for (; k + 3 < length; k += 4) {
      sum0 += one[k] * other[k];
      sum1 += one[k + 1] * other[k + 1];
      sum2 += one[k + 2] * other[k + 2];
      sum3 += one[k + 3] * other[k + 3];
    }
    for (; k < length; k++) {
      sum0 += one[k] * other[k];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }
}
