package jp.tenkai.scoring.weigh;

import java.util.Objects;
import java.util.StringJoiner;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Weights from the first principal component of the correlation matrix of the children.
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 6.1;
 * loadings as in COINr 1.1.14 ({@code get_PCA}): centred, scaled by the standard deviation with n -
 * 1, units with any gap left out. Departure from COINr, which returns the sign its linear algebra
 * happens to find: here the sum of the loadings is above 0.
 *
 * @param reading how loadings become weights
 */
public record PrincipalComponent(Reading reading) implements Weighting {

  private static final String RULE = "Weights by principal component";

  /** The two largest eigenvalues count as equal when they differ by less than this. */
  private static final double GAP = 1e-9;

  /** How loadings become weights. */
  public enum Reading {
    /**
     * The loadings divided by their sum. A loading below 0 is an error: the child runs against its
     * siblings, and a negative weight would reward the worse.
     */
    LOADINGS,
    /**
     * The squared loadings, which sum to 1: the share of the component's variance that a child
     * makes up. The sign is lost: look at {@link PrincipalComponent#loadings} too.
     */
    SQUARED_LOADINGS
  }

  public PrincipalComponent {
    Objects.requireNonNull(reading, "Reading of the loadings: expected one, but found none");
  }

  @Override
  public double[] weights(double[][] children, double[] stated) {
    Children checked = Children.of(RULE, children, stated);
    if (checked.count() == 1) {
      return new double[] {1};
    }
    double[] loadings = loadings(checked);
    double[] raw = new double[loadings.length];
    StringJoiner against = new StringJoiner(", ");
    for (int child = 0; child < raw.length; child++) {
      // A loading this near 0 is 0 with the noise of the decomposition.
      boolean negative = loadings[child] < -1e-12;
      if (negative) {
        against.add(child + " (" + loadings[child] + ")");
      }
      raw[child] =
          reading == Reading.LOADINGS
              ? Math.max(0, loadings[child])
              : loadings[child] * loadings[child];
    }
    if (reading == Reading.LOADINGS && against.length() > 0) {
      throw checked.refusal(
          "children that run against the others",
          "loadings of at least 0",
          "below 0 for " + against,
          "check their direction, move them to another group, or choose SQUARED_LOADINGS");
    }
    return checked.shares(raw, "choose another method");
  }

  /**
   * The loadings of the first component: a vector of length 1 whose sum is above 0.
   *
   * @param children one row a child, one column a unit, NaN = missing
   */
  public static double[] loadings(double[][] children) {
    return loadings(Children.of(RULE, children));
  }

  private static double[] loadings(Children children) {
    int count = children.count();
    double[][] values = children.complete(3);
    double[][] correlations = new double[count][count];
    for (int child = 0; child < count; child++) {
      correlations[child][child] = 1;
      for (int other = 0; other < child; other++) {
        double correlation = Correlation.of(values[child], values[other]);
        if (Double.isNaN(correlation)) {
          throw children.refusal(
              "children " + other + " and " + child,
              "values that differ over the " + values[0].length + " complete units",
              "a constant child",
              "leave it out of the group");
        }
        correlations[child][other] = correlation;
        correlations[other][child] = correlation;
      }
    }
    EigenDecomposition decomposition =
        new EigenDecomposition(new Array2DRowRealMatrix(correlations, false));
    // Commons Math sorts the eigenvalues of a symmetric matrix from the largest on.
    double first = decomposition.getRealEigenvalue(0);
    double second = count == 1 ? 0 : decomposition.getRealEigenvalue(1);
    if (first - second < GAP) {
      throw children.refusal(
          "components",
          "a first one that explains more than the second",
          "eigenvalues " + first + " and " + second,
          "the children have no common direction: choose another method, for instance Equal");
    }
    double[] loadings = decomposition.getEigenvector(0).toArray();
    double sum = 0;
    for (double loading : loadings) {
      sum += loading;
    }
    for (int child = 0; child < count && sum < 0; child++) {
      loadings[child] = -loadings[child];
    }
    return loadings;
  }
}
