package jp.tenkai.scoring.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The tree of an index as the audit needs it: nodes in an order in which a parent stands before its
 * children, the root first. A node without children is an indicator.
 */
public final class AuditTree {

  /** The parent of the root. */
  public static final int NONE = -1;

  private final List<String> codes;
  private final int[] parents;
  private final double[] weights;
  private final int[] depths;
  private final int[][] children;
  private final int[] indicators;

  /**
   * Checks and copies its arguments, which have one entry a node.
   *
   * @param codes a non-blank code without repeats
   * @param parents the position of the parent, earlier than the node; {@link #NONE} for the first
   *     node and only for it
   * @param weights as stated, relative among siblings, finite and not negative
   */
  public AuditTree(List<String> codes, int[] parents, double[] weights) {
    this.codes = List.copyOf(codes);
    this.parents = parents.clone();
    this.weights = weights.clone();
    checkLength("parents", parents.length);
    checkLength("weights", weights.length);
    if (this.codes.isEmpty()) {
      throw new IllegalArgumentException("Nodes: expected at least a root, but found none");
    }
    Set<String> seen = new HashSet<>();
    depths = new int[size()];
    for (int node = 0; node < size(); node++) {
      checkNode(node);
      if (!seen.add(code(node))) {
        throw new IllegalArgumentException(
            "Node codes: expected each code once, but found '" + code(node) + "' twice");
      }
      depths[node] = node == 0 ? 0 : depths[parents[node]] + 1;
    }
    children = new int[size()][];
    List<Integer> leaves = new ArrayList<>();
    for (int node = 0; node < size(); node++) {
      int parent = node;
      children[node] =
          IntStream.range(0, size()).filter(other -> this.parents[other] == parent).toArray();
      if (children[node].length == 0) {
        leaves.add(node);
      }
    }
    indicators = leaves.stream().mapToInt(Integer::intValue).toArray();
  }

  private void checkLength(String what, int found) {
    if (found != size()) {
      throw new IllegalArgumentException(
          "Tree " + what + ": expected one for each of " + size() + " nodes, but found " + found);
    }
  }

  private void checkNode(int node) {
    if (code(node).isBlank()) {
      throw new IllegalArgumentException(
          "Node code: expected a non-blank text, but found '" + code(node) + "'");
    }
    boolean fits = node == 0 ? parents[0] == NONE : parents[node] >= 0 && parents[node] < node;
    if (!fits) {
      throw new IllegalArgumentException(
          "Parent of node "
              + node
              + " '"
              + code(node)
              + "': expected "
              + (node == 0 ? "none (-1)" : "an earlier node")
              + ", but found "
              + parents[node]);
    }
    if (!(weights[node] >= 0 && weights[node] < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Weight of '"
              + code(node)
              + "': expected a finite number of at least 0, but found "
              + weights[node]);
    }
  }

  public int size() {
    return codes.size();
  }

  public String code(int node) {
    return codes.get(node);
  }

  /** The position of the node's parent, {@link #NONE} for the root. */
  public int parent(int node) {
    return parents[node];
  }

  /** How many steps the node is below the root. */
  public int depth(int node) {
    return depths[node];
  }

  public boolean isIndicator(int node) {
    return children[node].length == 0;
  }

  /** The positions of a node's children, in order. */
  public int[] children(int node) {
    return children[node].clone();
  }

  /** The positions of the indicators, in order: the rows of a table of indicators. */
  public int[] indicators() {
    return indicators.clone();
  }

  /** The positions of the groups, in order. */
  public int[] groups() {
    return IntStream.range(0, size()).filter(node -> !isIndicator(node)).toArray();
  }

  /** The node as the subject of a finding. */
  public Subject subject(int node) {
    return isIndicator(node) ? new Subject.Indicator(code(node)) : new Subject.Group(code(node));
  }

  /** Whether one node lies somewhere above another. */
  public boolean isAbove(int upper, int lower) {
    int node = parents[lower];
    while (node > upper) {
      node = parents[node];
    }
    return node == upper;
  }

  /** The node's weight as a share of its siblings' weights; 1 for the root. */
  public double share(int node) {
    if (node == 0) {
      return 1;
    }
    double total = 0;
    for (int sibling : children[parents[node]]) {
      total += weights[sibling];
    }
    return weights[node] / total;
  }

  /** The node's share multiplied down from the root, which is how much it counts in the index. */
  public double effectiveWeight(int node) {
    return node == 0 ? 1 : effectiveWeight(parents[node]) * share(node);
  }
}
