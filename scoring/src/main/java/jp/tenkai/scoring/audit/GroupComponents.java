package jp.tenkai.scoring.audit;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The principal components of a group: of the correlation matrix of its children over the units
 * that have all of them (OECD and JRC 2008, Handbook on Constructing Composite Indicators, step 4).
 *
 * <p>A component's sign means nothing, and linear-algebra libraries return either. Here the
 * loadings of each component sum to a positive number; where they sum to 0 the first that is not 0
 * is positive.
 */
public final class GroupComponents {

  /** A loading or a sum of loadings nearer to 0 than this is rounding and has no sign. */
  private static final double NO_SIGN = 1e-9;

  private final String group;
  private final List<String> children;
  private final int n;
  private final double[] eigenvalues;
  private final double[][] loadings;

  private GroupComponents(
      String group, List<String> children, int n, double[] eigenvalues, double[][] loadings) {
    this.group = group;
    this.children = children;
    this.n = n;
    this.eigenvalues = eigenvalues;
    this.loadings = loadings;
  }

  /**
   * Of rows without gaps, of which none is constant, over at least three units.
   *
   * @param rows one a child
   */
  static GroupComponents of(String group, List<String> children, double[][] rows) {
    int k = rows.length;
    PairwiseMoments moments = PairwiseMoments.of(rows);
    double[][] matrix = new double[k][k];
    for (int i = 0; i < k; i++) {
      matrix[i][i] = 1;
      for (int j = 0; j < i; j++) {
        matrix[i][j] = moments.correlation(i, j).value();
        matrix[j][i] = matrix[i][j];
      }
    }
    EigenDecomposition found = new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
    double[] eigenvalues = new double[k];
    double[][] loadings = new double[k][];
    for (int component = 0; component < k; component++) {
      // Where units are few, the last eigenvalues are 0 but for rounding.
      eigenvalues[component] = Math.max(0, found.getRealEigenvalue(component));
      double scale = Math.sqrt(eigenvalues[component]);
      double[] vector = found.getEigenvector(component).toArray();
      Arrays.setAll(vector, child -> vector[child] * scale);
      loadings[component] = signed(vector);
    }
    return new GroupComponents(group, List.copyOf(children), rows[0].length, eigenvalues, loadings);
  }

  private static double[] signed(double[] loadings) {
    double sign = Arrays.stream(loadings).sum();
    for (int child = 0; Math.abs(sign) <= NO_SIGN && child < loadings.length; child++) {
      sign = loadings[child];
    }
    if (sign < 0) {
      Arrays.setAll(loadings, child -> -loadings[child]);
    }
    return loadings;
  }

  /** The code of the group. */
  public String group() {
    return group;
  }

  /** The codes of the children, of which there are as many as components. */
  public List<String> children() {
    return children;
  }

  /** How many units have all children. */
  public int n() {
    return n;
  }

  /** Largest first; they sum to the number of children. */
  public double eigenvalue(int component) {
    return eigenvalues[component];
  }

  /** The part of the children's variance that the component explains. */
  public double share(int component) {
    return eigenvalues[component] / eigenvalues.length;
  }

  /**
   * The correlation of a child with a component: the entry of the eigenvector times the root of the
   * eigenvalue. The eigenvector itself, which some programs call loadings, is this over that root.
   */
  public double loading(int child, int component) {
    return loadings[component][child];
  }

  /** Components with an eigenvalue above 1, which explain more than a child does (Kaiser 1960). */
  public int dimensions() {
    return (int) Arrays.stream(eigenvalues).filter(value -> value > 1 + NO_SIGN).count();
  }

  /** Children that load negatively on the first component. */
  public int opposedLoadings() {
    return (int) Arrays.stream(loadings[0]).filter(loading -> loading < -NO_SIGN).count();
  }
}
