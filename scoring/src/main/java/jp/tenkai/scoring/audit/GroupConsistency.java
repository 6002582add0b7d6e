package jp.tenkai.scoring.audit;

/**
 * Whether the children of a group vary together.
 *
 * @param children their number, at least 2
 * @param alpha Cronbach's alpha; NaN when two children share fewer than two units, or nothing
 *     varies
 * @param spreadRatio the largest standard deviation of a child over the smallest; infinite when a
 *     child is constant
 * @param n the smallest number of units that two children share
 */
public record GroupConsistency(
    String group, AlphaBasis basis, int children, double alpha, double spreadRatio, int n) {

  /**
   * Of the rows of a group's children. Alpha is {@code k^2 c / S} with k children, c the mean
   * covariance of two different ones and S the sum of the whole covariance matrix (Cronbach 1951,
   * "Coefficient alpha and the internal structure of tests", Psychometrika 16(3), formula for
   * covariances), each covariance over the units that both children have.
   */
  static GroupConsistency of(
      String group, AlphaBasis basis, PairwiseMoments moments, int[] children) {
    int k = children.length;
    double between = 0;
    double variances = 0;
    double smallest = Double.POSITIVE_INFINITY;
    double largest = 0;
    int n = Integer.MAX_VALUE;
    for (int i = 0; i < k; i++) {
      double variance = moments.covariance(children[i], children[i]);
      variances += variance;
      smallest = Math.min(smallest, variance);
      largest = Math.max(largest, variance);
      for (int j = 0; j < i; j++) {
        between += 2 * moments.covariance(children[i], children[j]);
        n = Math.min(n, moments.common(children[i], children[j]));
      }
    }
    double meanBetween = between / ((double) k * (k - 1));
    double alpha = (double) k * k * meanBetween / (between + variances);
    return new GroupConsistency(
        group,
        basis,
        k,
        Double.isFinite(alpha) ? alpha : Double.NaN,
        Math.sqrt(largest / smallest),
        n);
  }
}
