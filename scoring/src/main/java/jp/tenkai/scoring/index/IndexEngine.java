package jp.tenkai.scoring.index;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.normalise.Normalised;
import jp.tenkai.scoring.structure.Hierarchy;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treated;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/** Computes an index: impute, treat, normalise, aggregate. Pure, and safe for any thread. */
public final class IndexEngine {

  private IndexEngine() {}

  /**
   * Scores units whose empty cells are all simply missing.
   *
   * @param values one row a leaf in the order of {@link IndexSpec#leaves}, one column a unit, NaN =
   *     missing; not changed
   * @throws IllegalArgumentException when the shape is wrong, a value is infinite, or a mean does
   *     not accept a normalised value
   */
  public static IndexResult score(IndexSpec spec, Units units, double[][] values) {
    Origin[][] origins = new Origin[values.length][];
    for (int leaf = 0; leaf < values.length; leaf++) {
      origins[leaf] = new Origin[values[leaf].length];
      for (int unit = 0; unit < values[leaf].length; unit++) {
        origins[leaf][unit] = Double.isNaN(values[leaf][unit]) ? Origin.MISSING : Origin.OBSERVED;
      }
    }
    return score(spec, units, values, origins);
  }

  /**
   * Scores units with the caller's statement on every cell.
   *
   * @param values one row a leaf in the order of {@link IndexSpec#leaves}, one column a unit; NaN
   *     where the origin is not {@link Origin#OBSERVED}; not changed
   * @param origins of the same shape; {@link Origin#IMPUTED} is this engine's word and refused
   * @throws IllegalArgumentException when the shape is wrong, a value is infinite or contradicts
   *     its origin, or a mean does not accept a normalised value
   */
  public static IndexResult score(
      IndexSpec spec, Units units, double[][] values, Origin[][] origins) {
    checkRows("values", values.length, spec);
    checkRows("origins", origins.length, spec);
    boolean[] reference = units.reference();
    List<LeafResult> leaves = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      Leaf leaf = spec.leaves().get(row);
      check(leaf, units, values[row], origins[row]);
      Imputed imputed = leaf.imputation().impute(values[row], origins[row], units);
      Treated treated = leaf.treatment().treat(imputed.values(), reference);
      Normalised normalised =
          leaf.normalisation().normalise(treated.values(), leaf.direction(), reference);
      leaves.add(new LeafResult(leaf, imputed, treated, normalised));
    }
    Hierarchy hierarchy = new Hierarchy(spec);
    return new IndexResult(spec, hierarchy, units, leaves, nodeValues(hierarchy, leaves, units));
  }

  private static double[][] nodeValues(Hierarchy hierarchy, List<LeafResult> leaves, Units units) {
    double[][] values = new double[hierarchy.size()][units.size()];
    double[][] generated = new double[hierarchy.size()][units.size()];
    for (int node = 0; node < hierarchy.size(); node++) {
      if (hierarchy.isLeaf(node)) {
        values[node] = leaves.get(hierarchy.leafPosition(node)).normalised().values();
        hierarchy.generate(node, values[node], generated[node], units);
      }
    }
    hierarchy.aggregate(hierarchy.weights(), values, generated, units);
    return values;
  }

  private static void checkRows(String what, int found, IndexSpec spec) {
    if (found != spec.leaves().size()) {
      throw new IllegalArgumentException(
          "Index '"
              + spec.root().code()
              + "', "
              + what
              + ": expected "
              + spec.leaves().size()
              + " rows, one a leaf, but found "
              + found);
    }
  }

  private static void check(Leaf leaf, Units units, double[] values, Origin[] origins) {
    if (values.length != units.size() || origins.length != units.size()) {
      throw new IllegalArgumentException(
          "Leaf '"
              + leaf.code()
              + "': expected "
              + units.size()
              + " values and origins, one a unit, but found "
              + values.length
              + " and "
              + origins.length);
    }
    for (int unit = 0; unit < values.length; unit++) {
      boolean fits =
          origins[unit] == Origin.OBSERVED
              ? Double.isFinite(values[unit])
              : Double.isNaN(values[unit]) && origins[unit] != Origin.IMPUTED;
      if (!fits) {
        throw new IllegalArgumentException(
            "Leaf '"
                + leaf.code()
                + "', unit '"
                + units.code(unit)
                + "': expected a finite value that is OBSERVED, or NaN that is MISSING, TOO_OLD or"
                + " NOT_APPLICABLE, but found "
                + values[unit]
                + " that is "
                + origins[unit]);
      }
    }
  }
}
