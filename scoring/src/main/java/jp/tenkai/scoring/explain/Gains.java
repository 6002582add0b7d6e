package jp.tenkai.scoring.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.tenkai.scoring.aggregate.AdjustedMazziottaPareto;
import jp.tenkai.scoring.aggregate.BestWeights;
import jp.tenkai.scoring.aggregate.UnitAggregation;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.structure.Hierarchy;

/** What would have to change so that a unit gains places in the ranking. */
public final class Gains {

  /** The most units: every weight is tried for all of them. */
  public static final int MOST_UNITS = 500;

  private static final int BISECTIONS = 50;
  private static final int WEIGHT_BISECTIONS = 20;

  /** Steps to the end of the scale, under an aggregation that can fall as a value rises. */
  private static final int LEAF_STEPS = 64;

  /** Weights are tried at steps of an eighth of a doubling, up to six doublings either way. */
  private static final int STEPS = 48;

  private static final double STEP = 1.0 / 8;

  private final IndexResult result;
  private final Hierarchy hierarchy;
  private final boolean[] ranked;
  private final int[] ranks;
  private final double[][] values;
  private final double[][] generated;
  private final int[][][] ranksByFactor;

  /**
   * Tries every weight of the index.
   *
   * @param ranked which units are ranked
   * @throws IllegalArgumentException above {@link #MOST_UNITS} units, or under a benefit of the
   *     doubt, where every unit has weights of its own
   */
  public Gains(IndexResult result, boolean[] ranked) {
    this.result = result;
    this.hierarchy = result.hierarchy();
    this.ranked = ranked.clone();
    if (result.units().size() > MOST_UNITS) {
      throw new IllegalArgumentException(
          "Gains: expected at most "
              + MOST_UNITS
              + " units, but found "
              + result.units().size()
              + "; ask about fewer units");
    }
    this.ranks = Ranks.competition(result.scores(), ranked);
    this.values = new double[hierarchy.size()][];
    this.generated = new double[hierarchy.size()][result.units().size()];
    for (int node = 0; node < hierarchy.size(); node++) {
      if (!hierarchy.isLeaf(node) && hierarchy.aggregation(node) instanceof BestWeights) {
        throw new IllegalArgumentException(
            "Gains: expected aggregations with common weights, but group '"
                + hierarchy.node(node).code()
                + "' has the benefit of the doubt");
      }
      values[node] = result.nodeValues(node);
      hierarchy.generate(node, values[node], generated[node], result.units());
    }
    this.ranksByFactor = new int[hierarchy.size()][][];
    for (int node = 1; node < hierarchy.size(); node++) {
      ranksByFactor[node] = new int[2 * STEPS + 2][];
      for (int step = 0; step < ranksByFactor[node].length; step++) {
        ranksByFactor[node][step] = ranksWith(node, factor(step));
      }
    }
  }

  /**
   * The smallest change of each present leaf by itself.
   *
   * @param places how many places to gain, at least 1
   * @return none when the unit has no rank or fewer places above it
   */
  public List<LeafChange> leaves(int unit, int places) {
    List<LeafChange> changes = new ArrayList<>();
    if (ranks[unit] == Ranks.UNRANKED || ranks[unit] <= places) {
      return changes;
    }
    double target = target(unit, ranks[unit] - places);
    for (int leaf = 0; leaf < result.spec().leaves().size(); leaf++) {
      double from = values[hierarchy.leafNode(leaf)][unit];
      if (!Double.isNaN(from)) {
        changes.add(new LeafChange(leaf, from, enough(leaf, unit, from, target)));
      }
    }
    return changes;
  }

  /** The score of another unit that is to be reached, ties being enough. */
  private double target(int unit, int rank) {
    double[] others =
        IntStream.range(0, ranked.length)
            .filter(other -> other != unit && ranks[other] != Ranks.UNRANKED)
            .mapToDouble(result::score)
            .sorted()
            .toArray();
    return others[others.length - rank];
  }

  private double enough(int leaf, int unit, double from, double target) {
    double best = result.spec().leaves().get(leaf).normalisation().upper();
    double high = best;
    if (!Double.isFinite(best)) {
      // A scale without an end: as far again as all units lie apart, ten times over.
      double[] row = values[hierarchy.leafNode(leaf)];
      double[] present = Arrays.stream(row).filter(v -> !Double.isNaN(v)).sorted().toArray();
      high = from + 10 * (present[present.length - 1] - present[0]);
    }
    double low = from;
    if (!risesThroughout(leaf)) {
      // The first of equal steps that is enough, since a larger one need not be.
      double step = (high - from) / LEAF_STEPS;
      for (int i = 1; i < LEAF_STEPS; i++) {
        if (scoreWith(leaf, unit, from + i * step) >= target) {
          high = from + i * step;
          break;
        }
        low = from + i * step;
      }
    }
    if (!(scoreWith(leaf, unit, high) >= target)) {
      return Double.NaN;
    }
    for (int i = 0; i < BISECTIONS && low < high; i++) {
      double middle = low + (high - low) / 2;
      if (scoreWith(leaf, unit, middle) >= target) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** False where a better value can lower the score: a group above has a penalty for imbalance. */
  private boolean risesThroughout(int leaf) {
    for (int group = hierarchy.parent(hierarchy.leafNode(leaf));
        group != Hierarchy.NONE;
        group = hierarchy.parent(group)) {
      if (hierarchy.aggregation(group) instanceof AdjustedMazziottaPareto) {
        return false;
      }
    }
    return true;
  }

  private double scoreWith(int leaf, int unit, double value) {
    int node = hierarchy.leafNode(leaf);
    double[] weights = result.weights();
    double changed = value;
    for (int group = hierarchy.parent(node);
        group != Hierarchy.NONE;
        group = hierarchy.parent(group)) {
      if (Double.isNaN(values[group][unit])) {
        // Withdrawn, since too few of its children are present: it plays no part.
        return result.score(unit);
      }
      int[] children = hierarchy.children(group);
      double[] own = new double[children.length];
      double[] ownWeights = new double[children.length];
      for (int i = 0; i < children.length; i++) {
        own[i] = children[i] == node ? changed : values[children[i]][unit];
        ownWeights[i] = weights[children[i]];
      }
      changed = ((UnitAggregation) hierarchy.aggregation(group)).of(own, ownWeights);
      node = group;
    }
    return changed;
  }

  /**
   * The smallest change of each weight by itself.
   *
   * @param places how many places to gain, at least 1
   * @return none when the unit has no rank or fewer places above it
   */
  public List<WeightChange> weights(int unit, int places) {
    List<WeightChange> changes = new ArrayList<>();
    if (ranks[unit] == Ranks.UNRANKED || ranks[unit] <= places) {
      return changes;
    }
    double[] stated = result.weights();
    for (int node = 1; node < hierarchy.size(); node++) {
      changes.add(
          new WeightChange(
              node, stated[node], stated[node] * factorFor(node, unit, ranks[unit] - places)));
    }
    return changes;
  }

  /** The factor nearest to 1 that gives the unit the rank; NaN without one. */
  private double factorFor(int node, int unit, int rank) {
    int[][] tried = ranksByFactor[node];
    for (int distance = 1; distance <= STEPS; distance++) {
      boolean up = reaches(tried[STEPS + distance][unit], rank);
      boolean down = reaches(tried[STEPS - distance][unit], rank);
      if (!up && !down) {
        continue;
      }
      double larger = up ? nearer(node, unit, rank, distance) : Double.POSITIVE_INFINITY;
      double smaller = down ? nearer(node, unit, rank, -distance) : 0;
      // As ratios: a doubling is as far as a halving.
      return larger * smaller < 1 && up ? larger : smaller;
    }
    boolean canGo = hasSiblingWithWeight(node);
    return canGo && reaches(tried[2 * STEPS + 1][unit], rank) ? 0 : Double.NaN;
  }

  private boolean hasSiblingWithWeight(int node) {
    double[] weights = result.weights();
    return IntStream.of(hierarchy.children(hierarchy.parent(node)))
        .anyMatch(sibling -> sibling != node && weights[sibling] > 0);
  }

  private double nearer(int node, int unit, int rank, int distance) {
    double enough = distance * STEP;
    double little = (distance - Integer.signum(distance)) * STEP;
    for (int i = 0; i < WEIGHT_BISECTIONS; i++) {
      double middle = (enough + little) / 2;
      if (reaches(rank(unit, scoresWith(node, Math.pow(2, middle))), rank)) {
        enough = middle;
      } else {
        little = middle;
      }
    }
    return Math.pow(2, enough);
  }

  private static boolean reaches(int found, int rank) {
    return found != Ranks.UNRANKED && found <= rank;
  }

  /** Step 0 is the smallest factor, {@link #STEPS} is 1, the last one is 0. */
  private static double factor(int step) {
    return step == 2 * STEPS + 1 ? 0 : Math.pow(2, (step - STEPS) * STEP);
  }

  /** The rank of one unit alone: ranking all of them for it would cost a sort each time. */
  private int rank(int unit, double[] scores) {
    if (!ranked[unit] || Double.isNaN(scores[unit])) {
      return Ranks.UNRANKED;
    }
    int better = 0;
    for (int other = 0; other < scores.length; other++) {
      better += ranked[other] && scores[other] > scores[unit] ? 1 : 0;
    }
    return better + 1;
  }

  private int[] ranksWith(int node, double factor) {
    return Ranks.competition(scoresWith(node, factor), ranked);
  }

  private double[] scoresWith(int node, double factor) {
    double[] weights = result.weights();
    weights[node] *= factor;
    double[][] varied = values.clone();
    double[][] variedGenerated = generated.clone();
    for (int above = hierarchy.parent(node);
        above != Hierarchy.NONE;
        above = hierarchy.parent(above)) {
      varied[above] = new double[values[above].length];
      variedGenerated[above] = new double[values[above].length];
    }
    hierarchy.aggregateAbove(node, weights, varied, variedGenerated, result.units());
    return varied[0];
  }
}
