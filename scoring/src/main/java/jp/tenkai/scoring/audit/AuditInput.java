package jp.tenkai.scoring.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.structure.Hierarchy;

/**
 * A finished index as an audit reads it. Tables have one row an indicator or a node of the tree and
 * one column a unit; NaN = missing. Tables are read and not copied: they can be large, and nobody
 * may change them while an audit runs.
 */
public final class AuditInput {

  private final List<String> units;
  private final AuditTree tree;
  private final double[][] raw;
  private final double[][] scores;
  private final double[] rankShiftWithout;
  private final int[] zeroDenominators;
  private final Set<String> positiveGroups;

  private AuditInput(
      List<String> units,
      AuditTree tree,
      double[][] raw,
      double[][] scores,
      double[] rankShiftWithout,
      int[] zeroDenominators,
      Set<String> positiveGroups) {
    this.units = units;
    this.tree = tree;
    this.raw = raw;
    this.scores = scores;
    this.rankShiftWithout = rankShiftWithout;
    this.zeroDenominators = zeroDenominators;
    this.positiveGroups = positiveGroups;
  }

  /**
   * An index about which nothing else is known.
   *
   * @param units one code a column, without repeats
   * @param raw one row an indicator, in the order of {@link AuditTree#indicators}: as observed,
   *     before imputation
   * @param scores one row a node: an indicator's normalised values, imputed cells included, higher
   *     is better; a group's scores
   * @throws IllegalArgumentException when a length differs, a code is repeated or a value is
   *     infinite
   */
  public static AuditInput of(
      List<String> units, AuditTree tree, double[][] raw, double[][] scores) {
    if (new HashSet<>(units).size() != units.size()) {
      throw new IllegalArgumentException(
          "Unit codes: expected each code once, but found " + units.size() + " with repeats");
    }
    int[] indicators = tree.indicators();
    checkTable("raw", raw, indicators.length, units);
    checkTable("scores", scores, tree.size(), units);
    double[] unknown = new double[tree.size()];
    Arrays.fill(unknown, Double.NaN);
    return new AuditInput(
        List.copyOf(units), tree, raw, scores, unknown, new int[indicators.length], Set.of());
  }

  /**
   * A computed index.
   *
   * @param among the units that the audit looks at
   * @param raw as observed, one row a leaf, one column a unit of the index
   */
  public static AuditInput of(IndexResult result, boolean[] among, double[][] raw) {
    Hierarchy hierarchy = result.hierarchy();
    int[] chosen = IntStream.range(0, among.length).filter(unit -> among[unit]).toArray();
    List<String> codes = new ArrayList<>();
    int[] parents = new int[hierarchy.size()];
    double[][] scores = new double[hierarchy.size()][];
    Set<String> positive = new HashSet<>();
    for (int node = 0; node < parents.length; node++) {
      codes.add(hierarchy.node(node).code());
      parents[node] = hierarchy.parent(node);
      scores[node] = pick(result.nodeValues(node), chosen);
      if (!hierarchy.isLeaf(node)
          && (hierarchy.aggregation(node) instanceof Mean.Geometric
              || hierarchy.aggregation(node) instanceof Mean.Harmonic)) {
        positive.add(hierarchy.node(node).code());
      }
    }
    return of(
            IntStream.of(chosen).mapToObj(result.units()::code).toList(),
            new AuditTree(codes, parents, result.weights()),
            Arrays.stream(raw).map(row -> pick(row, chosen)).toArray(double[][]::new),
            scores)
        .withPositiveGroups(positive);
  }

  private static double[] pick(double[] row, int[] chosen) {
    return IntStream.of(chosen).mapToDouble(unit -> row[unit]).toArray();
  }

  /**
   * With what leaving each node out does to the ranks.
   *
   * @param shifts mean absolute rank shift, one a node, not negative; NaN when it is not known
   */
  public AuditInput withRankShiftWithout(double[] shifts) {
    checkLength("Rank shifts", "node", tree.size(), shifts.length);
    for (double shift : shifts) {
      if (shift < 0) {
        throw new IllegalArgumentException(
            "Mean absolute rank shift: expected at least 0, but found " + shift);
      }
    }
    return new AuditInput(
        units, tree, raw, scores, shifts.clone(), zeroDenominators, positiveGroups);
  }

  /** With how many units each indicator has no value for because its denominator was zero. */
  public AuditInput withZeroDenominators(int[] counts) {
    checkLength("Zero denominators", "indicator", zeroDenominators.length, counts.length);
    for (int count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException(
            "Zero denominators: expected at least 0, but found " + count);
      }
    }
    return new AuditInput(
        units, tree, raw, scores, rankShiftWithout, counts.clone(), positiveGroups);
  }

  /** With the codes of the groups whose mean (geometric, harmonic) needs numbers above 0. */
  public AuditInput withPositiveGroups(Set<String> codes) {
    Set<String> unknown = new TreeSet<>(codes);
    for (int group : tree.groups()) {
      unknown.remove(tree.code(group));
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Groups that need numbers above 0: expected groups of the tree, but found " + unknown);
    }
    return new AuditInput(
        units, tree, raw, scores, rankShiftWithout, zeroDenominators, Set.copyOf(codes));
  }

  private static void checkTable(String name, double[][] table, int rows, List<String> units) {
    checkLength("Rows of table '" + name + "'", "row", rows, table.length);
    for (int row = 0; row < rows; row++) {
      checkLength("Table '" + name + "', row " + row, "unit", units.size(), table[row].length);
      for (int unit = 0; unit < units.size(); unit++) {
        if (Double.isInfinite(table[row][unit])) {
          throw new IllegalArgumentException(
              "Table '"
                  + name
                  + "', row "
                  + row
                  + ", unit '"
                  + units.get(unit)
                  + "': expected a number or NaN, but found "
                  + table[row][unit]);
        }
      }
    }
  }

  private static void checkLength(String what, String each, int expected, int found) {
    if (expected != found) {
      throw new IllegalArgumentException(
          what + ": expected one for each " + each + ", " + expected + ", but found " + found);
    }
  }

  AuditTree tree() {
    return tree;
  }

  int unitCount() {
    return units.size();
  }

  String unit(int unit) {
    return units.get(unit);
  }

  /** An indicator's row as observed; not a copy. */
  double[] raw(int indicator) {
    return raw[indicator];
  }

  /** A node's row; not a copy. */
  double[] scores(int node) {
    return scores[node];
  }

  /** The rows of all nodes; not a copy. */
  double[][] scores() {
    return scores;
  }

  double rankShiftWithout(int node) {
    return rankShiftWithout[node];
  }

  int zeroDenominators(int indicator) {
    return zeroDenominators[indicator];
  }

  boolean needsPositive(int group) {
    return positiveGroups.contains(tree.code(group));
  }
}
