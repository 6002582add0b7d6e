package jp.tenkai.scoring.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Products of orthonormal Legendre polynomials on the unit interval, in one input or in two. They
 * have mean 0, variance 1 and no correlation over the unit cube, so that the variances of a
 * polynomial in them can be read off its coefficients (Sudret 2008, "Global sensitivity analysis
 * using polynomial chaos expansions", Reliability Engineering and System Safety 93(7)).
 */
final class PolynomialBasis {

  /** A factor in one input, and one in another input when {@code other} is not {@link #NONE}. */
  record Term(int input, int degree, int other, int otherDegree) {

    boolean touches(int asked) {
      return input == asked || other == asked;
    }

    boolean isAlone() {
      return other == NONE;
    }
  }

  private static final int NONE = -1;
  private static final int HIGHEST_DEGREE = 8;

  /** Fitting takes time with the square of the terms. */
  private static final int MOST_TERMS = 400;

  /** Fewer rows for a term would fit noise; 4, 5 and 8 were tried on the test functions. */
  private static final int ROWS_PER_TERM = 5;

  /** An input takes two values in a base row, so a degree has at least 12 values to fit. */
  private static final int BASE_ROWS_PER_DEGREE = 6;

  /** Degrees of the products, the simplest first. */
  private static final int[][] PRODUCTS = {
    {1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {1, 4}, {4, 1}, {3, 2}, {2, 3}, {3, 3}, {3, 4},
    {4, 3}, {2, 4}, {4, 2}, {4, 4}, {1, 5}, {5, 1}, {1, 6}, {6, 1}, {5, 2}, {2, 5}, {5, 4}, {4, 5}
  };

  private final int degree;
  private final List<Term> terms;
  private final int[][] touching;

  private PolynomialBasis(int inputs, int degree, List<Term> terms) {
    this.degree = degree;
    this.terms = List.copyOf(terms);
    this.touching = new int[inputs][];
    for (int input = 0; input < inputs; input++) {
      int asked = input;
      touching[input] =
          IntStream.range(0, terms.size()).filter(term -> terms.get(term).touches(asked)).toArray();
    }
  }

  /**
   * As many terms as the rows can carry: all degrees of one input first, then products, for all
   * pairs or for none. Empty when the rows carry none.
   *
   * @param active the inputs that change the output at all
   * @param baseRows how many base rows there are to fit
   */
  static PolynomialBasis of(boolean[] active, int baseRows) {
    List<Integer> inputs = new ArrayList<>();
    for (int input = 0; input < active.length; input++) {
      if (active[input]) {
        inputs.add(input);
      }
    }
    List<Term> terms = new ArrayList<>();
    if (inputs.isEmpty()) {
      return new PolynomialBasis(active.length, 0, terms);
    }
    long rows = (long) baseRows * (inputs.size() + 2);
    int budget = (int) Math.min(MOST_TERMS, rows / ROWS_PER_TERM);
    int degree =
        Math.min(HIGHEST_DEGREE, Math.min(baseRows / BASE_ROWS_PER_DEGREE, budget / inputs.size()));
    for (int input : inputs) {
      for (int power = 1; power <= degree; power++) {
        terms.add(new Term(input, power, NONE, 0));
      }
    }
    int pairs = inputs.size() * (inputs.size() - 1) / 2;
    for (int[] product : PRODUCTS) {
      if (Math.max(product[0], product[1]) > degree || terms.size() + pairs > budget) {
        break;
      }
      for (int i = 0; i < inputs.size(); i++) {
        for (int j = i + 1; j < inputs.size(); j++) {
          terms.add(new Term(inputs.get(i), product[0], inputs.get(j), product[1]));
        }
      }
    }
    return new PolynomialBasis(active.length, degree, terms);
  }

  int size() {
    return terms.size();
  }

  Term term(int position) {
    return terms.get(position);
  }

  /** The positions of the terms in which the input occurs. */
  int[] touching(int input) {
    return touching[input];
  }

  /** The polynomials of each input at its value: one row an input, one column a degree. */
  double[][] polynomials(double[] point) {
    return Arrays.stream(point).mapToObj(this::polynomials).toArray(double[][]::new);
  }

  /** The term's value where each input's polynomials are given. */
  double value(int position, double[][] polynomials) {
    Term term = terms.get(position);
    double own = polynomials[term.input()][term.degree()];
    return term.isAlone() ? own : own * polynomials[term.other()][term.otherDegree()];
  }

  /** Legendre's three-term recurrence on [-1, 1], scaled to variance 1. */
  private double[] polynomials(double value) {
    double x = 2 * value - 1;
    double[] polynomials = new double[degree + 1];
    polynomials[0] = 1;
    if (degree >= 1) {
      polynomials[1] = x;
    }
    for (int k = 2; k <= degree; k++) {
      polynomials[k] = ((2 * k - 1) * x * polynomials[k - 1] - (k - 1) * polynomials[k - 2]) / k;
    }
    for (int k = 1; k <= degree; k++) {
      polynomials[k] *= Math.sqrt(2 * k + 1);
    }
    return polynomials;
  }
}
