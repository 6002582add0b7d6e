package jp.tenkai.scoring.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * A polynomial in one and two inputs at a time, fitted to the rows: a control variate, whose own
 * indices are known exactly, so that only the rest has to be estimated from the sample.
 *
 * <p>Shifted Legendre polynomials, orthonormal on [0, 1]: the variance of the polynomial is the sum
 * of its squared coefficients, and the part of an input the sum over the terms it stands in (a
 * polynomial chaos expansion, Sudret 2008, "Global sensitivity analysis using polynomial chaos
 * expansions", Reliability Engineering and System Safety 93(7)). The estimators stay consistent
 * however badly it fits: whatever it does not catch is estimated as without it.
 */
final class Surrogate {

  private static final int DEGREE = 8;
  private static final int MIXED_DEGREE = 5;
  private static final int MOST_TERMS = 150;
  private static final int MOST_ROWS = 20_000;

  /** Keeps the normal equations solvable where rows are few; far below what a coefficient is. */
  private static final double RIDGE = 1e-3;

  private final List<Term> terms;
  private final double[] coefficients;
  private final double centre;

  /** The polynomial of degree {@code k} in input {@code i} times that of {@code l} in {@code j}. */
  private record Term(int i, int k, int j, int l) {
    boolean holds(int input) {
      return i == input || (l > 0 && j == input);
    }

    double at(double[][] polynomials) {
      return polynomials[i][k] * (l > 0 ? polynomials[j][l] : 1);
    }
  }

  /**
   * @param rows the inputs of each row
   * @param outputs one a row
   * @param active which inputs may stand in the polynomial
   */
  Surrogate(double[][] rows, double[] outputs, boolean[] active) {
    int used = Math.min(rows.length, MOST_ROWS);
    this.terms = terms(active, Math.min(MOST_TERMS, used / 5));
    double mean = 0;
    for (int row = 0; row < used; row++) {
      mean += outputs[row] / used;
    }
    this.centre = mean;
    int size = terms.size() + 1;
    double[][] matrix = new double[size][size];
    double[] right = new double[size];
    double[] basis = new double[size];
    for (int row = 0; row < used; row++) {
      double[][] polynomials = polynomials(rows[row]);
      basis[0] = 1;
      for (int term = 1; term < size; term++) {
        basis[term] = terms.get(term - 1).at(polynomials);
      }
      for (int i = 0; i < size; i++) {
        right[i] += basis[i] * (outputs[row] - mean);
        for (int j = 0; j <= i; j++) {
          matrix[i][j] += basis[i] * basis[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      matrix[i][i] += RIDGE * used;
      for (int j = 0; j < i; j++) {
        matrix[j][i] = matrix[i][j];
      }
    }
    this.coefficients =
        new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false))
            .getSolver()
            .solve(new ArrayRealVector(right, false))
            .toArray();
  }

  /** The mean of the outputs it was fitted to. */
  double centre() {
    return centre;
  }

  /** The polynomial less its own mean. */
  double at(double[] row) {
    double[][] polynomials = polynomials(row);
    double sum = 0;
    for (int term = 0; term < terms.size(); term++) {
      sum += coefficients[term + 1] * terms.get(term).at(polynomials);
    }
    return sum;
  }

  /** Its variance over the unit cube. */
  double variance() {
    double sum = 0;
    for (int term = 0; term < terms.size(); term++) {
      sum += coefficients[term + 1] * coefficients[term + 1];
    }
    return sum;
  }

  /** The variance that an input explains by itself. */
  double first(int input) {
    double sum = 0;
    for (int term = 0; term < terms.size(); term++) {
      Term one = terms.get(term);
      sum += one.l() == 0 && one.i() == input ? square(coefficients[term + 1]) : 0;
    }
    return sum;
  }

  /** The variance of all terms in which an input stands. */
  double total(int input) {
    double sum = 0;
    for (int term = 0; term < terms.size(); term++) {
      sum += terms.get(term).holds(input) ? square(coefficients[term + 1]) : 0;
    }
    return sum;
  }

  private static double square(double value) {
    return value * value;
  }

  /** The terms of the lowest degrees, as many as the rows can bear. */
  private static List<Term> terms(boolean[] active, int most) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < active.length; i++) {
      for (int k = 1; active[i] && k <= DEGREE; k++) {
        terms.add(new Term(i, k, 0, 0));
      }
      for (int j = i + 1; active[i] && j < active.length; j++) {
        for (int k = 1; active[j] && k < MIXED_DEGREE; k++) {
          for (int l = 1; k + l <= MIXED_DEGREE; l++) {
            terms.add(new Term(i, k, j, l));
          }
        }
      }
    }
    // Main effects before interactions of the same degree; a stable sort keeps the rest in order.
    terms.sort(Comparator.comparingInt(term -> 2 * (term.k() + term.l()) + (term.l() > 0 ? 1 : 0)));
    return List.copyOf(terms.subList(0, Math.min(terms.size(), most)));
  }

  private static double[][] polynomials(double[] row) {
    double[][] values = new double[row.length][DEGREE + 1];
    for (int input = 0; input < row.length; input++) {
      double x = 2 * row[input] - 1;
      double[] legendre = values[input];
      legendre[0] = 1;
      legendre[1] = x;
      for (int k = 1; k < DEGREE; k++) {
        legendre[k + 1] = ((2 * k + 1) * x * legendre[k] - k * legendre[k - 1]) / (k + 1);
      }
      for (int k = 1; k <= DEGREE; k++) {
        legendre[k] *= Math.sqrt(2 * k + 1);
      }
    }
    return values;
  }
}
