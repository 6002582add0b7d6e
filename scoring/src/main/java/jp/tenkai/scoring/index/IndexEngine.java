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
   * Scores units whose empty cells are all simply missing; see {@link IndexInput#of}.
   *
   * @throws IllegalArgumentException as {@link #score(IndexInput)}
   */
  public static IndexResult score(IndexSpec spec, Units units, double[][] values) {
    return score(IndexInput.of(spec, units, values));
  }

  /**
   * Scores units with the caller's statement on every cell; see {@link IndexInput}.
   *
   * @throws IllegalArgumentException as {@link #score(IndexInput)}
   */
  public static IndexResult score(
      IndexSpec spec, Units units, double[][] values, Origin[][] origins) {
    return score(new IndexInput(spec, units, values, origins));
  }

  /**
   * Scores the units of an input.
   *
   * @throws IllegalArgumentException when a scale or a value is not accepted by the aggregation
   *     above it, or a weighting finds no weights
   */
  public static IndexResult score(IndexInput input) {
    IndexSpec spec = input.spec();
    spec.checkScales();
    boolean[] reference = input.units().reference();
    List<Imputed> imputed = input.impute();
    List<LeafResult> leaves = new ArrayList<>();
    for (int row = 0; row < imputed.size(); row++) {
      Leaf leaf = spec.leaves().get(row);
      Treated treated = leaf.treatment().treat(imputed.get(row).values(), reference);
      Normalised normalised =
          leaf.normalisation().normalise(treated.values(), leaf.direction(), reference);
      leaves.add(new LeafResult(leaf, imputed.get(row), treated, normalised));
    }
    Units units = input.units();
    Hierarchy hierarchy = new Hierarchy(spec);
    double[][] values = new double[hierarchy.size()][units.size()];
    double[][] generated = new double[hierarchy.size()][units.size()];
    for (int node = 0; node < hierarchy.size(); node++) {
      if (hierarchy.isLeaf(node)) {
        values[node] = leaves.get(hierarchy.leafPosition(node)).normalised().values();
        hierarchy.generate(node, values[node], generated[node], units);
      }
    }
    double[] weights = hierarchy.weights();
    hierarchy.weighAndAggregate(weights, values, generated, units);
    return new IndexResult(spec, hierarchy, units, leaves, weights, values);
  }
}
