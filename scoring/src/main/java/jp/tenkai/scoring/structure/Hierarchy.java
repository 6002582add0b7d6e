package jp.tenkai.scoring.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.units.Units;

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
  private final Mean[] means;

  public Hierarchy(IndexSpec spec) {
    List<Integer> parentList = new ArrayList<>();
    lay(spec.root(), NONE, parentList);
    parents = parentList.stream().mapToInt(Integer::intValue).toArray();
    leafPositions = new int[nodes.size()];
    children = new int[nodes.size()][];
    means = new Mean[nodes.size()];
    leafNodes = new int[spec.leaves().size()];
    int leaves = 0;
    for (int node = 0; node < nodes.size(); node++) {
      int parent = node;
      children[node] =
          IntStream.range(0, parents.length).filter(other -> parents[other] == parent).toArray();
      if (nodes.get(node) instanceof Group group) {
        means[node] = group.mean();
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

  /** The mean of a group. */
  public Mean mean(int group) {
    return means[group];
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
        effective[child] = present[child] ? effective[group] * (weights[child] / total) : 0;
      }
    }
    return effective;
  }

  /**
   * Applies the generator of the parent's mean to a node's row, so that {@link #aggregate} only has
   * to sum it. The root's row is copied.
   *
   * @throws IllegalArgumentException when the parent's mean does not accept a value
   */
  public void generate(int node, double[] values, double[] generated, Units units) {
    if (parents[node] == NONE) {
      System.arraycopy(values, 0, generated, 0, values.length);
      return;
    }
    Mean mean = means[parents[node]];
    for (int unit = 0; unit < values.length; unit++) {
      if (!Double.isNaN(values[unit]) && !mean.accepts(values[unit])) {
        throw new IllegalArgumentException(
            "Value of '"
                + nodes.get(node).code()
                + "', unit '"
                + units.code(unit)
                + "', in group '"
                + nodes.get(parents[node]).code()
                + "' ("
                + mean
                + "): expected a number "
                + mean.domain()
                + ", but found "
                + values[unit]);
      }
      generated[unit] = mean.generate(values[unit]);
    }
  }

  /**
   * Fills the rows of all groups from the rows of the leaves, weights renormalised over the present
   * children in each cell, children summed in the order of the specification.
   *
   * @param weights one a node
   * @param values receives the rows of the groups
   * @param generated holds {@link #generate} of every leaf's row; receives that of the groups
   */
  public void aggregate(double[] weights, double[][] values, double[][] generated, Units units) {
    int size = units.size();
    double[] total = new double[size];
    int[] count = new int[size];
    for (int group = size() - 1; group >= 0; group--) {
      if (isLeaf(group)) {
        continue;
      }
      double[] row = values[group];
      Arrays.fill(row, 0);
      Arrays.fill(total, 0);
      Arrays.fill(count, 0);
      for (int child : children[group]) {
        double weight = weights[child];
        double[] childRow = generated[child];
        for (int unit = 0; unit < size; unit++) {
          double value = childRow[unit];
          if (!Double.isNaN(value)) {
            row[unit] += weight * value;
            total[unit] += weight;
            count[unit]++;
          }
        }
      }
      double share = ((Group) nodes.get(group)).presentShare();
      for (int unit = 0; unit < size; unit++) {
        // Divided, not multiplied: a stated 2/3 has to equal 2 of 3.
        boolean enough = count[unit] > 0 && (double) count[unit] / children[group].length >= share;
        row[unit] = enough ? means[group].restore(row[unit] / total[unit]) : Double.NaN;
      }
      generate(group, row, generated[group], units);
    }
  }
}
