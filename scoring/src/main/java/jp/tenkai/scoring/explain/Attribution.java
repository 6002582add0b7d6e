package jp.tenkai.scoring.explain;

import java.util.Arrays;
import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.aggregate.BestWeights;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.aggregate.UnitAggregation;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.structure.Hierarchy;

/**
 * Splits the distance between a unit's score and that of a baseline profile into one part a leaf.
 *
 * <p>The baseline goes through the same aggregation with the unit's own present leaves and weights.
 * At each group the distance is split among the children by the group's {@link AttributionRule}; a
 * child's part is split in turn, in proportion, down to the leaves. The parts add up to the
 * distance without a remainder.
 *
 * <p>A group under {@link BestWeights} has the unit's own best weights, and the baseline is valued
 * with them too.
 */
final class Attribution {

  private final IndexResult result;
  private final Hierarchy hierarchy;
  private final double[] profile;
  private final double[][][] bestParts;

  /**
   * @param profile one normalised value a leaf; a leaf that is NaN stays at the unit's own value
   * @throws IllegalArgumentException when a group has no exact split
   */
  Attribution(IndexResult result, double[] profile) {
    this.result = result;
    this.hierarchy = result.hierarchy();
    this.profile = profile;
    this.bestParts = new double[hierarchy.size()][][];
    for (int node = 0; node < hierarchy.size(); node++) {
      if (hierarchy.isLeaf(node)) {
        continue;
      }
      int[] children = hierarchy.children(node);
      String code = hierarchy.node(node).code();
      AttributionRule.of(code, hierarchy.aggregation(node), children.length);
      if (hierarchy.aggregation(node) instanceof BestWeights best) {
        bestParts[node] =
            best.parts(
                Arrays.stream(children).mapToObj(result::nodeValues).toArray(double[][]::new));
      }
    }
  }

  /** The baseline's value of every node for the unit, NaN where the unit has none. */
  double[] baseline(int unit) {
    double[] base = new double[hierarchy.size()];
    for (int node = hierarchy.size() - 1; node >= 0; node--) {
      double own = result.nodeValue(node, unit);
      if (Double.isNaN(own)) {
        base[node] = Double.NaN;
      } else if (hierarchy.isLeaf(node)) {
        double stated = profile[hierarchy.leafPosition(node)];
        base[node] = Double.isNaN(stated) ? own : stated;
      } else {
        int[] children = present(node, unit);
        base[node] =
            hierarchy.aggregation(node) instanceof UnitAggregation rule
                ? rule.of(pick(base, children), pick(result.weights(), children))
                : best(node, unit, base);
      }
    }
    return base;
  }

  /**
   * The part of each leaf in {@code score - baseline}: 0 for a leaf that plays no part, NaN for a
   * unit without a score.
   *
   * @param base what {@link #baseline} gives for the unit
   */
  double[] parts(int unit, double[] base) {
    double[] parts = new double[profile.length];
    if (Double.isNaN(result.score(unit))) {
      Arrays.fill(parts, Double.NaN);
      return parts;
    }
    double[] ratio = new double[hierarchy.size()];
    ratio[0] = 1;
    for (int node = 0; node < hierarchy.size(); node++) {
      if (ratio[node] == 0) {
        continue;
      }
      if (hierarchy.isLeaf(node)) {
        parts[hierarchy.leafPosition(node)] =
            ratio[node] * (result.nodeValue(node, unit) - base[node]);
        continue;
      }
      int[] children = present(node, unit);
      double[] ratios = ratios(node, unit, children, base);
      for (int i = 0; i < children.length; i++) {
        ratio[children[i]] = ratio[node] * ratios[i];
      }
    }
    return parts;
  }

  private double[] ratios(int group, int unit, int[] children, double[] base) {
    double[] own = new double[children.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = result.nodeValue(children[i], unit);
    }
    double[] low = pick(base, children);
    double[] weights = shares(pick(result.weights(), children));
    Aggregation aggregation = hierarchy.aggregation(group);
    if (aggregation instanceof BestWeights) {
      return bestRatios(group, unit, children, own);
    }
    AttributionRule rule =
        AttributionRule.of(hierarchy.node(group).code(), aggregation, children.length);
    if (rule == AttributionRule.WEIGHTED_SUM) {
      return weights;
    }
    if (rule == AttributionRule.CHORD) {
      return chords((Mean) aggregation, own, low, weights);
    }
    return aggregation instanceof Mean.Geometric
        ? Shapley.geometric(own, low, weights)
        : Shapley.enumerated((UnitAggregation) aggregation, own, low, weights);
  }

  private static double[] chords(Mean mean, double[] own, double[] low, double[] weights) {
    double slope = mean.slope(mean.of(own, weights), mean.of(low, weights));
    double[] ratios = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      // Only a power mean of zeros has a flat chord, and then every child is zero.
      ratios[i] = slope == 0 ? weights[i] : weights[i] * mean.slope(own[i], low[i]) / slope;
    }
    return ratios;
  }

  private double best(int group, int unit, double[] base) {
    int[] children = present(group, unit);
    double[] own = new double[children.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = result.nodeValue(children[i], unit);
    }
    double[] ratios = bestRatios(group, unit, children, own);
    double sum = 0;
    for (int i = 0; i < children.length; i++) {
      sum += ratios[i] * base[children[i]];
    }
    return sum;
  }

  private double[] bestRatios(int group, int unit, int[] children, double[] own) {
    int[] all = hierarchy.children(group);
    double[] ratios = new double[children.length];
    for (int i = 0; i < children.length; i++) {
      double part = bestParts[group][unit][Arrays.binarySearch(all, children[i])];
      ratios[i] = own[i] == 0 ? 0 : part / own[i];
    }
    return ratios;
  }

  private int[] present(int group, int unit) {
    return Arrays.stream(hierarchy.children(group))
        .filter(child -> !Double.isNaN(result.nodeValue(child, unit)))
        .toArray();
  }

  private static double[] pick(double[] values, int[] nodes) {
    return Arrays.stream(nodes).mapToDouble(node -> values[node]).toArray();
  }

  private static double[] shares(double[] weights) {
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / total).toArray();
  }
}
