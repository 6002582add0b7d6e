package jp.tenkai.scoring.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.aggregate.BestWeights;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.aggregate.UnitAggregation;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.units.Units;
import jp.tenkai.scoring.weigh.Ahp;
import jp.tenkai.scoring.weigh.BudgetAllocation;
import jp.tenkai.scoring.weigh.Given;
import jp.tenkai.scoring.weigh.OptimisedImportance;
import jp.tenkai.scoring.weigh.Weighting;

/**
 * An index tree laid out in arrays, and the one loop that aggregates it.
 *
 * <p>Nodes are numbered depth first from the root, 0; a parent stands before its children. A table
 * of node values has one row a node and one column a unit.
 */
public final class Hierarchy {

  /** The parent of the root, and the leaf position of a group. */
  public static final int NONE = -1;

  private final List<Node> nodes = new ArrayList<>();
  private final int[] parents;
  private final int[] leafPositions;
  private final int[] leafNodes;
  private final int[][] children;
  private final Aggregation[] aggregations;
  private final Weighting[] weightings;
  private final double[] presentShares;

  public Hierarchy(IndexSpec spec) {
    List<Integer> parentList = new ArrayList<>();
    lay(spec.root(), NONE, parentList);
    parents = parentList.stream().mapToInt(Integer::intValue).toArray();
    leafPositions = new int[nodes.size()];
    children = new int[nodes.size()][];
    aggregations = new Aggregation[nodes.size()];
    weightings = new Weighting[nodes.size()];
    presentShares = new double[nodes.size()];
    leafNodes = new int[spec.leaves().size()];
    int leaves = 0;
    for (int node = 0; node < nodes.size(); node++) {
      int parent = node;
      children[node] =
          IntStream.range(0, parents.length).filter(other -> parents[other] == parent).toArray();
      if (nodes.get(node) instanceof Group group) {
        aggregations[node] = group.aggregation();
        weightings[node] = group.weighting();
        presentShares[node] = group.presentShare();
        leafPositions[node] = NONE;
      } else {
        leafNodes[leaves] = node;
        leafPositions[node] = leaves++;
      }
    }
  }

  private void lay(Node node, int parent, List<Integer> parentList) {
    int position = nodes.size();
    nodes.add(node);
    parentList.add(parent);
    if (node instanceof Group group) {
      group.children().forEach(child -> lay(child, position, parentList));
    }
  }

  /** The number of nodes. */
  public int size() {
    return nodes.size();
  }

  public Node node(int node) {
    return nodes.get(node);
  }

  /** The position of a code among the nodes. */
  public int indexOf(String code) {
    for (int node = 0; node < nodes.size(); node++) {
      if (nodes.get(node).code().equals(code)) {
        return node;
      }
    }
    throw new IllegalArgumentException("Node: expected one of the index, but found '" + code + "'");
  }

  /** The node's parent, {@link #NONE} for the root. */
  public int parent(int node) {
    return parents[node];
  }

  /** How many steps the node stands above the lowest leaf beneath it: 0 for a leaf. */
  public int height(int node) {
    return IntStream.of(children[node]).map(child -> height(child) + 1).max().orElse(0);
  }

  /** The nodes of the children, in the order of the specification; none for a leaf. */
  public int[] children(int node) {
    return children[node].clone();
  }

  /** The node's position among the leaves of the specification, {@link #NONE} for a group. */
  public int leafPosition(int node) {
    return leafPositions[node];
  }

  /** The node of the leaf at a position of the specification. */
  public int leafNode(int leaf) {
    return leafNodes[leaf];
  }

  public boolean isLeaf(int node) {
    return leafPositions[node] != NONE;
  }

  /** How a group aggregates. */
  public Aggregation aggregation(int group) {
    return aggregations[group];
  }

  /** A new array of the nodes' weights as the specification states them. */
  public double[] weights() {
    return nodes.stream().mapToDouble(Node::weight).toArray();
  }

  /**
   * Each node's share of its present siblings' weight, multiplied down from the root.
   *
   * @param present which nodes count; a node under an absent one does not count either
   */
  public double[] effectiveWeights(double[] weights, boolean[] present) {
    double[] effective = new double[size()];
    effective[0] = present[0] ? 1 : 0;
    for (int group = 0; group < size(); group++) {
      double total = 0;
      for (int child : children[group]) {
        total += present[child] ? weights[child] : 0;
      }
      for (int child : children[group]) {
        effective[child] =
            present[child] && total > 0 ? effective[group] * (weights[child] / total) : 0;
      }
    }
    return effective;
  }

  /**
   * Checks a node's row against its parent's aggregation and, under a {@link Mean}, applies the
   * mean's generator, so that aggregation only has to sum it. The root's row is copied.
   *
   * @throws IllegalArgumentException when the parent's aggregation does not accept a value
   */
  public void generate(int node, double[] values, double[] generated, Units units) {
    if (parents[node] == NONE) {
      System.arraycopy(values, 0, generated, 0, values.length);
      return;
    }
    Aggregation above = aggregations[parents[node]];
    Mean mean = above instanceof Mean quasiArithmetic ? quasiArithmetic : null;
    boolean plain = mean == null || mean instanceof Mean.Arithmetic;
    for (int unit = 0; unit < values.length; unit++) {
      double value = values[unit];
      if (!Double.isNaN(value) && !above.accepts(value)) {
        throw new IllegalArgumentException(
            "Value of '"
                + nodes.get(node).code()
                + "', unit '"
                + units.code(unit)
                + "', in group '"
                + nodes.get(parents[node]).code()
                + "' ("
                + above
                + "): expected a number "
                + above.domain()
                + ", but found "
                + value);
      }
      generated[unit] = plain ? value : mean.generate(value);
    }
  }

  /**
   * Fills the rows of all groups from the rows of the leaves: each group's weighting finds the
   * weights of its children, which are renormalised over the present ones in each cell and summed
   * in the order of the specification.
   *
   * @param weights the stated weights, one a node; receives those found
   */
  public void weighAndAggregate(
      double[] weights, double[][] values, double[][] generated, Units units) {
    weighAndAggregate(weights, values, generated, units, (group, members) -> {}, NONE);
  }

  /** Changes the weights of one group's children after they were found and before they are used. */
  @FunctionalInterface
  public interface WeightChange {
    /**
     * Changes what it wants to change.
     *
     * @param children the nodes whose weights may change
     */
    void change(int group, int[] children);
  }

  /**
   * The same with a change of the weights, and without one node: as if the specification did not
   * have it, so that it is neither among the children that a group asks for nor among those that
   * find their weights by their values. A group that has no other child goes with it.
   *
   * @param out the node that is left out, {@link #NONE} for none
   */
  public void weighAndAggregate(
      double[] weights,
      double[][] values,
      double[][] generated,
      Units units,
      WeightChange change,
      int out) {
    boolean[] gone = new boolean[size()];
    for (int group = size() - 1; group >= 0; group--) {
      gone[group] =
          group == out
              || (!isLeaf(group) && IntStream.of(children[group]).allMatch(child -> gone[child]));
      if (isLeaf(group)) {
        continue;
      }
      if (gone[group]) {
        Arrays.fill(values[group], Double.NaN);
        Arrays.fill(generated[group], Double.NaN);
        continue;
      }
      weigh(group, weights, values, units, gone);
      change.change(group, children[group]);
      aggregateGroup(group, weights, values, generated, gone);
      generate(group, values[group], generated[group], units);
    }
  }

  /**
   * Fills the rows of the groups above one node again, after its row or the weights of it and its
   * siblings have changed.
   *
   * @param values only the rows of the node's ancestors are written
   * @param generated likewise
   */
  public void aggregateAbove(
      int node, double[] weights, double[][] values, double[][] generated, Units units) {
    boolean[] none = new boolean[size()];
    for (int group = parents[node]; group != NONE; group = parents[group]) {
      aggregateGroup(group, weights, values, generated, none);
      generate(group, values[group], generated[group], units);
    }
  }

  private void weigh(int group, double[] weights, double[][] values, Units units, boolean[] gone) {
    Weighting weighting = weightings[group];
    if (weighting instanceof Given) {
      return;
    }
    // What is stated one by one for all children cannot be asked about fewer.
    boolean stateEach =
        weighting instanceof Ahp
            || weighting instanceof BudgetAllocation
            || weighting instanceof OptimisedImportance;
    int[] members =
        IntStream.of(children[group]).filter(child -> stateEach || !gone[child]).toArray();
    boolean[] flags = units.reference();
    int[] reference = IntStream.range(0, flags.length).filter(unit -> flags[unit]).toArray();
    double[][] rows = new double[members.length][reference.length];
    double[] stated = new double[members.length];
    for (int child = 0; child < members.length; child++) {
      stated[child] = weights[members[child]];
      for (int i = 0; i < reference.length; i++) {
        rows[child][i] = values[members[child]][reference[i]];
      }
    }
    double[] found;
    try {
      found = weighting.weights(rows, stated);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Weights in group '" + nodes.get(group).code() + "': " + e.getMessage(), e);
    }
    for (int child = 0; child < members.length; child++) {
      weights[members[child]] = found[child];
    }
  }

  private void aggregateGroup(
      int group, double[] weights, double[][] values, double[][] generated, boolean[] gone) {
    int[] members = children[group];
    double[] row = values[group];
    if (aggregations[group] instanceof Mean mean) {
      mean(mean, members, weights, generated, row);
    } else if (aggregations[group] instanceof UnitAggregation rule) {
      byUnit(rule, members, weights, values, row);
    } else if (aggregations[group] instanceof BestWeights best) {
      double[][] rows =
          IntStream.of(members).mapToObj(child -> values[child]).toArray(double[][]::new);
      System.arraycopy(best.of(rows), 0, row, 0, row.length);
    }
    if (presentShares[group] > 0) {
      int[] asked = IntStream.of(members).filter(child -> !gone[child]).toArray();
      withdraw(presentShares[group], asked, values, row);
    }
  }

  private static void mean(
      Mean mean, int[] members, double[] weights, double[][] generated, double[] row) {
    double[] total = new double[row.length];
    Arrays.fill(row, 0);
    for (int child : members) {
      double weight = weights[child];
      double[] childRow = generated[child];
      for (int unit = 0; unit < row.length; unit++) {
        double value = childRow[unit];
        if (!Double.isNaN(value)) {
          row[unit] += weight * value;
          total[unit] += weight;
        }
      }
    }
    for (int unit = 0; unit < row.length; unit++) {
      // No present child, or only children without weight: 0 / 0, which is NaN.
      row[unit] = total[unit] == 0 ? Double.NaN : mean.restore(row[unit] / total[unit]);
    }
  }

  private static void byUnit(
      UnitAggregation rule, int[] members, double[] weights, double[][] values, double[] row) {
    double[] own = new double[members.length];
    double[] ownWeights = new double[members.length];
    for (int child = 0; child < members.length; child++) {
      ownWeights[child] = weights[members[child]];
    }
    for (int unit = 0; unit < row.length; unit++) {
      for (int child = 0; child < members.length; child++) {
        own[child] = values[members[child]][unit];
      }
      row[unit] = rule.of(own, ownWeights);
    }
  }

  /** Takes back the group's value where too few of its children are present. */
  private static void withdraw(double share, int[] members, double[][] values, double[] row) {
    for (int unit = 0; unit < row.length; unit++) {
      int count = 0;
      for (int child : members) {
        count += Double.isNaN(values[child][unit]) ? 0 : 1;
      }
      // Divided, not multiplied: a stated 2/3 has to equal 2 of 3.
      if ((double) count / members.length < share) {
        row[unit] = Double.NaN;
      }
    }
  }
}
