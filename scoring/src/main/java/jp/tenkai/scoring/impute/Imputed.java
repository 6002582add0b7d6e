package jp.tenkai.scoring.impute;

import java.util.Arrays;
import jp.tenkai.scoring.units.Origin;

/** One indicator after imputation: the values, where each comes from, and what filled it. */
public final class Imputed {

  /** The grouping of a cell that was filled from all reference units. */
  public static final int ALL_UNITS = -1;

  /** The grouping of a cell that was not filled. */
  public static final int NOT_FILLED = -2;

  private final double[] values;
  private final Origin[] origins;
  private final int[] groupings;
  private final int[] donors;

  Imputed(double[] values, Origin[] origins) {
    this.values = values.clone();
    this.origins = origins.clone();
    this.groupings = new int[values.length];
    Arrays.fill(groupings, NOT_FILLED);
    this.donors = new int[values.length];
  }

  boolean isOpen(int unit) {
    return origins[unit] == Origin.MISSING || origins[unit] == Origin.TOO_OLD;
  }

  void fill(int unit, double value, int grouping, int donorCount) {
    if (isOpen(unit)) {
      values[unit] = value;
      origins[unit] = Origin.IMPUTED;
      groupings[unit] = grouping;
      donors[unit] = donorCount;
    }
  }

  /** The unit's value, NaN when the cell stayed empty. */
  public double value(int unit) {
    return values[unit];
  }

  /** A copy of all values. */
  public double[] values() {
    return values.clone();
  }

  public Origin origin(int unit) {
    return origins[unit];
  }

  /** The grouping whose median filled the cell, {@link #ALL_UNITS} or {@link #NOT_FILLED}. */
  public int grouping(int unit) {
    return groupings[unit];
  }

  /** How many observed values the filling statistic was taken from; 0 when not filled. */
  public int donors(int unit) {
    return donors[unit];
  }
}
