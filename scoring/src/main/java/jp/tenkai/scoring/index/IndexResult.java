package jp.tenkai.scoring.index;

import java.util.Arrays;
import java.util.List;
import jp.tenkai.scoring.structure.Hierarchy;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/**
 * A computed index: every leaf after every step, the value of every node, and what they rest on.
 *
 * <p>Leaves are named by their position in {@link IndexSpec#leaves}, units by their position in
 * {@link Units}, nodes by their code or their position in {@link Hierarchy}. NaN = missing.
 */
public final class IndexResult {

  private final IndexSpec spec;
  private final Hierarchy hierarchy;
  private final Units units;
  private final List<LeafResult> leaves;
  private final double[] weights;
  private final double[][] nodeValues;

  IndexResult(
      IndexSpec spec,
      Hierarchy hierarchy,
      Units units,
      List<LeafResult> leaves,
      double[] weights,
      double[][] nodeValues) {
    this.spec = spec;
    this.hierarchy = hierarchy;
    this.units = units;
    this.leaves = List.copyOf(leaves);
    this.weights = weights;
    this.nodeValues = nodeValues;
  }

  public IndexSpec spec() {
    return spec;
  }

  public Hierarchy hierarchy() {
    return hierarchy;
  }

  public Units units() {
    return units;
  }

  /** The leaf after each step. */
  public LeafResult leaf(int leaf) {
    return leaves.get(leaf);
  }

  /** Where the cell's value comes from, or why there is none. */
  public Origin origin(int leaf, int unit) {
    return leaves.get(leaf).imputed().origin(unit);
  }

  /** The observed value, in the indicator's unit. */
  public double raw(int leaf, int unit) {
    return origin(leaf, unit) == Origin.OBSERVED ? imputed(leaf, unit) : Double.NaN;
  }

  /** The observed or imputed value, in the indicator's unit. */
  public double imputed(int leaf, int unit) {
    return leaves.get(leaf).imputed().value(unit);
  }

  /** The value after treatment; in the indicator's unit unless it was transformed. */
  public double treated(int leaf, int unit) {
    return leaves.get(leaf).treated().value(unit);
  }

  /** The value on the scale of the index. */
  public double normalised(int leaf, int unit) {
    return leaves.get(leaf).normalised().value(unit);
  }

  /** The unit's index score. */
  public double score(int unit) {
    return nodeValues[0][unit];
  }

  /** All units' index scores, in a new array. */
  public double[] scores() {
    return nodeValues[0].clone();
  }

  /** All units' values of a group or leaf, in a new array. */
  public double[] scores(String code) {
    return nodeValues[hierarchy.indexOf(code)].clone();
  }

  /** The value of a node. */
  public double nodeValue(int node, int unit) {
    return nodeValues[node][unit];
  }

  /** All units' values of a node, in a new array. */
  public double[] nodeValues(int node) {
    return nodeValues[node].clone();
  }

  /** The weight of each node relative to its siblings, as stated or as the weighting found it. */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * The weight with which each node enters the unit's score, after the weights of missing siblings
   * have been shared out at every level; 0 for a node that plays no part.
   */
  public double[] nodeWeights(int unit) {
    boolean[] present = new boolean[hierarchy.size()];
    for (int node = 0; node < present.length; node++) {
      present[node] = !Double.isNaN(nodeValues[node][unit]);
    }
    return hierarchy.effectiveWeights(weights, present);
  }

  /** The same, one a leaf; sums to 1 for a unit that has a score. */
  public double[] leafWeights(int unit) {
    double[] ofNodes = nodeWeights(unit);
    double[] ofLeaves = new double[leaves.size()];
    for (int leaf = 0; leaf < ofLeaves.length; leaf++) {
      ofLeaves[leaf] = ofNodes[hierarchy.leafNode(leaf)];
    }
    return ofLeaves;
  }

  /**
   * The share of the stated leaf weight that rests on observed values, 0 to 1. Leaves that are not
   * applicable to the unit are left out of the whole; NaN when none is applicable.
   */
  public double coverage(int unit) {
    boolean[] all = new boolean[hierarchy.size()];
    Arrays.fill(all, true);
    double[] stated = hierarchy.effectiveWeights(weights, all);
    double observed = 0;
    double applicable = 0;
    for (int node = 0; node < hierarchy.size(); node++) {
      if (!hierarchy.isLeaf(node)) {
        continue;
      }
      Origin origin = origin(hierarchy.leafPosition(node), unit);
      observed += origin == Origin.OBSERVED ? stated[node] : 0;
      applicable += origin == Origin.NOT_APPLICABLE ? 0 : stated[node];
    }
    return observed / applicable;
  }
}
