package jp.tenkai.datasets.mirror;

import java.util.Arrays;

/**
 * Regression on two columns and the effects of two groupings by Huber's M-estimator (Huber 1964):
 * it minimises squares up to a bound and distances beyond, so that no item pulls harder than one at
 * the bound. Found by modified residuals (Huber and Dutter 1974): the residuals, cut at the bound,
 * are regressed and the fit moves by what they show, until they show nothing. The problem is
 * convex, so there is one answer. A bound near 0 gives the median regression, a wide one least
 * squares.
 *
 * <p>Standard errors are those of {@link ClusteredRegression} on the cut residuals over the share
 * of the items within the bound (Huber 1981, section 7.6, for errors spread alike everywhere).
 * Those of effects are neglected where a mean is asked for.
 */
final class HuberRegression {
  private static final int MOST_ROUNDS = 10_000;
  private static final double SETTLED = 1e-10;

  private final double[] fitted;
  private final double[] cut;
  private final ClusteredRegression last;
  private final int[] clusters;
  private final double share;

  private HuberRegression(
      double[] fitted, double[] cut, ClusteredRegression last, int[] clusters, double share) {
    this.fitted = fitted;
    this.cut = cut;
    this.last = last;
    this.clusters = clusters;
    this.share = share;
  }

  /**
   * Regresses y on two columns and the effects.
   *
   * @param clusters the cluster of each item, from 0
   * @param bound above 0, in the unit of y
   */
  static HuberRegression of(
      double[] y,
      double[] one,
      double[] other,
      TwoWayEffects effects,
      int[] clusters,
      double bound) {
    int n = y.length;
    double[] first = effects.without(one);
    double[] second = effects.without(other);
    double[] residuals = y.clone();
    double[] slopes = new double[2];
    double[] cut = cut(residuals, bound);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      ClusteredRegression step =
          ClusteredRegression.of(effects.without(cut), first, second, clusters);
      double[] rest = step.residuals();
      double moved = 0;
      for (int i = 0; i < n; i++) {
        double move = cut[i] - rest[i];
        residuals[i] -= move;
        moved = Math.max(moved, Math.abs(move));
      }
      slopes[0] += step.slopes()[0];
      slopes[1] += step.slopes()[1];
      cut = cut(residuals, bound);
      if (moved < SETTLED) {
        break;
      }
    }
    double[] fitted = new double[n];
    double[] shown = new double[n];
    int within = 0;
    for (int i = 0; i < n; i++) {
      fitted[i] = y[i] - residuals[i];
      shown[i] = slopes[0] * first[i] + slopes[1] * second[i] + cut[i];
      within += Math.abs(residuals[i]) < bound ? 1 : 0;
    }
    return new HuberRegression(
        fitted,
        cut,
        ClusteredRegression.of(shown, first, second, clusters),
        clusters.clone(),
        (double) within / n);
  }

  private static double[] cut(double[] residuals, double bound) {
    return Arrays.stream(residuals).map(r -> Math.max(-bound, Math.min(bound, r))).toArray();
  }

  /** The slope of a column, 0 or 1; unknown where the column says nothing of its own. */
  Estimate slope(int column) {
    Estimate plain = last.slope(column);
    return new Estimate(plain.value(), plain.error() / share);
  }

  /** The fit at each item. */
  double[] fitted() {
    return fitted.clone();
  }

  /** The share of the items that lie within the bound. */
  double share() {
    return share;
  }

  /**
   * The standard error of the mean fit of some items, moved along the columns; what the mean and
   * the slopes have in common is neglected, which is nothing for all items together.
   *
   * @param own which items
   * @param one how far along the first column
   * @param other how far along the second column
   */
  double meanError(boolean[] own, double one, double other) {
    double[] sums = new double[Arrays.stream(clusters).max().orElse(-1) + 1];
    boolean[] met = new boolean[sums.length];
    int n = 0;
    for (int i = 0; i < cut.length; i++) {
      if (own[i]) {
        sums[clusters[i]] += cut[i];
        met[clusters[i]] = true;
        n++;
      }
    }
    int groups = 0;
    double squares = 0;
    for (int g = 0; g < sums.length; g++) {
      groups += met[g] ? 1 : 0;
      squares += sums[g] * sums[g];
    }
    double ofMean = groups > 1 ? squares / n / n * groups / (groups - 1) : Double.NaN;
    return Math.sqrt(ofMean + last.variance(one, other)) / share;
  }
}
