package jp.tenkai.scoring.explain;

import java.util.Arrays;
import java.util.stream.IntStream;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * The contributions of one unit after another, for tables too long to hold; see {@link Explanation}
 * for what a contribution is.
 */
public final class Contributions {

  private final IndexResult result;
  private final double[] bottom;
  private final Attribution attribution;

  /**
   * Prepares the bottom of every scale.
   *
   * @throws IllegalArgumentException when a group has no exact split
   */
  public Contributions(IndexResult result) {
    this.result = result;
    this.bottom = new double[result.spec().leaves().size()];
    boolean[] reference = result.units().reference();
    for (int leaf = 0; leaf < bottom.length; leaf++) {
      double end = result.spec().leaves().get(leaf).normalisation().lower();
      double[] values = result.nodeValues(result.hierarchy().leafNode(leaf));
      bottom[leaf] =
          Double.isFinite(end) ? end : Statistics.minimum(Statistics.present(values, reference));
    }
    this.attribution = new Attribution(result, bottom);
  }

  /** One contribution a leaf, adding up to the unit's score; all NaN for a unit without one. */
  public double[] of(int unit) {
    double[] base = attribution.baseline(unit);
    double[] parts = attribution.parts(unit, base);
    double[] weights = shares(unit);
    double covered = 0;
    for (int leaf = 0; leaf < parts.length; leaf++) {
      covered += weights[leaf] == 0 ? 0 : weights[leaf] * bottom(leaf, unit);
    }
    // What the bottom itself is worth: weight times bottom, and any rest by weight.
    for (int leaf = 0; leaf < parts.length; leaf++) {
      parts[leaf] +=
          weights[leaf] == 0 ? 0 : weights[leaf] * (bottom(leaf, unit) + base[0] - covered);
    }
    return parts;
  }

  /** The unit's leaf weights, as shares of 1 also where stated weights play no part. */
  private double[] shares(int unit) {
    double[] weights = result.leafWeights(unit);
    double total = Arrays.stream(weights).sum();
    if (Math.abs(total - 1) < 1e-9 || Double.isNaN(result.score(unit))) {
      return weights;
    }
    // Under the benefit of the doubt children count whose stated weight is 0.
    int[] present =
        IntStream.range(0, weights.length)
            .filter(
                leaf -> !Double.isNaN(result.nodeValue(result.hierarchy().leafNode(leaf), unit)))
            .toArray();
    for (int leaf : present) {
      weights[leaf] = total > 0 ? weights[leaf] / total : 1.0 / present.length;
    }
    return weights;
  }

  private double bottom(int leaf, int unit) {
    return Double.isNaN(bottom[leaf])
        ? result.nodeValue(result.hierarchy().leafNode(leaf), unit)
        : bottom[leaf];
  }
}
