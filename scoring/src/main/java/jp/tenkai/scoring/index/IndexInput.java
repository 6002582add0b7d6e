package jp.tenkai.scoring.index;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.impute.ImputationTable;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.impute.Sampler;
import jp.tenkai.scoring.structure.Hierarchy;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/**
 * What an index is made of: the specification, the units and the figures.
 *
 * <p>Tables have one row a leaf in the order of {@link IndexSpec#leaves} and one column a unit. The
 * arrays are held, not copied, and never changed.
 */
public final class IndexInput {

  private final IndexSpec spec;
  private final Units units;
  private final double[][] values;
  private final Origin[][] origins;
  private final String[] codes;
  private final String[] groups;
  private final int[] signs;

  /**
   * @param values NaN where the origin is not {@link Origin#OBSERVED}
   * @param origins the caller's statement on each cell
   * @throws IllegalArgumentException when a shape is wrong, or a value is infinite or contradicts
   *     its origin
   */
  public IndexInput(IndexSpec spec, Units units, double[][] values, Origin[][] origins) {
    this.spec = spec;
    this.units = units;
    this.values = values;
    this.origins = origins;
    List<Leaf> leaves = spec.leaves();
    this.codes = new String[leaves.size()];
    this.groups = new String[leaves.size()];
    this.signs = new int[leaves.size()];
    Hierarchy hierarchy = new Hierarchy(spec);
    for (int row = 0; row < codes.length; row++) {
      codes[row] = leaves.get(row).code();
      groups[row] = hierarchy.node(hierarchy.parent(hierarchy.leafNode(row))).code();
      signs[row] = leaves.get(row).direction().sign();
    }
    checkRows("values", values.length);
    checkRows("origins", origins.length);
    for (int row = 0; row < values.length; row++) {
      check(spec.leaves().get(row).code(), values[row], origins[row]);
    }
  }

  /**
   * Units whose empty cells are all simply missing.
   *
   * @param values NaN = missing
   */
  public static IndexInput of(IndexSpec spec, Units units, double[][] values) {
    Origin[][] origins = new Origin[values.length][];
    for (int leaf = 0; leaf < values.length; leaf++) {
      origins[leaf] = new Origin[values[leaf].length];
      for (int unit = 0; unit < values[leaf].length; unit++) {
        origins[leaf][unit] = Double.isNaN(values[leaf][unit]) ? Origin.MISSING : Origin.OBSERVED;
      }
    }
    return new IndexInput(spec, units, values, origins);
  }

  public IndexSpec spec() {
    return spec;
  }

  public Units units() {
    return units;
  }

  /** The table itself, not a copy. */
  public double[][] values() {
    return values;
  }

  /** The table itself, not a copy. */
  public Origin[][] origins() {
    return origins;
  }

  /** The same figures under another specification of the same leaves. */
  public IndexInput with(IndexSpec other) {
    return new IndexInput(other, units, values, origins);
  }

  /** Other finite values in the same cells; the imputation checks them. */
  public IndexInput with(double[][] other) {
    return new IndexInput(this, other);
  }

  private IndexInput(IndexInput same, double[][] other) {
    this.spec = same.spec;
    this.units = same.units;
    this.values = other;
    this.origins = same.origins;
    this.codes = same.codes;
    this.groups = same.groups;
    this.signs = same.signs;
  }

  /** Every leaf filled by its imputation. */
  public List<Imputed> impute() {
    return table().impute(imputations());
  }

  /**
   * Every leaf filled again after some values have changed.
   *
   * @param before as {@link #impute} filled them before
   * @param changed one flag a leaf
   */
  public List<Imputed> imputeAgain(List<Imputed> before, boolean[] changed) {
    return table().imputeAgain(imputations(), before, changed);
  }

  /** Fills the leaves again and again, with drawn values where their imputation can draw. */
  public Sampler imputationSampler() {
    return table().sampler(imputations());
  }

  private List<Imputation> imputations() {
    List<Imputation> methods = new ArrayList<>();
    spec.leaves().forEach(leaf -> methods.add(leaf.imputation()));
    return methods;
  }

  private ImputationTable table() {
    return new ImputationTable(codes, values, origins, signs, groups, units);
  }

  private void checkRows(String what, int found) {
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

  private void check(String leaf, double[] row, Origin[] rowOrigins) {
    if (row.length != units.size() || rowOrigins.length != units.size()) {
      throw new IllegalArgumentException(
          "Leaf '"
              + leaf
              + "': expected "
              + units.size()
              + " values and origins, one a unit, but found "
              + row.length
              + " and "
              + rowOrigins.length);
    }
    for (int unit = 0; unit < row.length; unit++) {
      Origin origin = rowOrigins[unit];
      boolean fits =
          origin == Origin.OBSERVED
              ? Double.isFinite(row[unit])
              : Double.isNaN(row[unit]) && origin != Origin.IMPUTED;
      if (!fits) {
        throw new IllegalArgumentException(
            "Leaf '"
                + leaf
                + "', unit '"
                + units.code(unit)
                + "': expected a finite value that is OBSERVED, or NaN that is MISSING, TOO_OLD or"
                + " NOT_APPLICABLE, but found "
                + row[unit]
                + " that is "
                + origin);
      }
    }
  }
}
