package jp.tenkai.scoring.impute;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tenkai.scoring.units.Origin;

/** One indicator after imputation: the values, where each comes from, and what filled it. */
public final class Imputed {

  /** The grouping of a cell that was filled from all reference units. */
  public static final int ALL_UNITS = -1;

  /** The grouping of a cell that was not filled. */
  public static final int NOT_FILLED = -2;

  /** The grouping of a cell that was filled from the unit's or its entity's own values. */
  public static final int OWN_VALUES = -3;

  /** The source of a cell that is no copy of one other cell. */
  public static final int NO_SOURCE = -1;

  private final double[] values;
  private final Origin[] origins;
  // The cells that may be filled, ascending; the arrays below have one entry for each of them.
  private final int[] open;
  private final Filling[] fillings;
  private final Gap[] gaps;
  private final int[] groupings;
  private final int[] donors;
  private final int[] predictors;
  private final int[] sources;

  /** An indicator with nothing filled yet, for the reason given. */
  Imputed(double[] values, Origin[] origins, Gap gap) {
    this.values = values.clone();
    this.origins = origins.clone();
    this.open =
        IntStream.range(0, origins.length)
            .filter(unit -> origins[unit] == Origin.MISSING || origins[unit] == Origin.TOO_OLD)
            .toArray();
    this.fillings = new Filling[open.length];
    this.gaps = new Gap[open.length];
    Arrays.fill(gaps, gap);
    this.groupings = new int[open.length];
    Arrays.fill(groupings, NOT_FILLED);
    this.donors = new int[open.length];
    this.predictors = new int[open.length];
    this.sources = new int[open.length];
    Arrays.fill(sources, NO_SOURCE);
  }

  /** The cells that were open at the start, ascending; not to be changed. */
  int[] open() {
    return open;
  }

  /** True for a cell that was open at the start. */
  boolean isOpen(int unit) {
    return Arrays.binarySearch(open, unit) >= 0;
  }

  /** Fills an open cell; a cell that is already filled keeps its first value. */
  void fill(int unit, double value, Filling filling, int grouping, int donorCount) {
    int cell = Arrays.binarySearch(open, unit);
    if (fillings[cell] == null) {
      values[unit] = value;
      origins[unit] = Origin.IMPUTED;
      fillings[cell] = filling;
      gaps[cell] = null;
      groupings[cell] = grouping;
      donors[cell] = donorCount;
    }
  }

  /** Fills an open cell with a copy of the entity's own value at another time. */
  void copy(int unit, int source, double value, Filling filling) {
    fill(unit, value, filling, OWN_VALUES, 1);
    sources[Arrays.binarySearch(open, unit)] = source;
  }

  /** Fills an open cell from other indicators of the same unit. */
  void predict(int unit, double value, Filling filling, int donorCount, int predictorCount) {
    fill(unit, value, filling, ALL_UNITS, donorCount);
    predictors[Arrays.binarySearch(open, unit)] = predictorCount;
  }

  /** Says why an open cell is left empty. */
  void leave(int unit, Gap gap) {
    gaps[Arrays.binarySearch(open, unit)] = gap;
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

  /** What filled the cell, empty when nothing did. */
  public Optional<Filling> filling(int unit) {
    int cell = Arrays.binarySearch(open, unit);
    return cell < 0 ? Optional.empty() : Optional.ofNullable(fillings[cell]);
  }

  /**
   * Why the cell stayed empty; no reason for an observed or filled cell, nor for one that is not
   * applicable.
   */
  public Optional<Gap> gap(int unit) {
    int cell = Arrays.binarySearch(open, unit);
    return cell < 0 ? Optional.empty() : Optional.ofNullable(gaps[cell]);
  }

  /**
   * The grouping whose statistic filled the cell, {@link #ALL_UNITS}, {@link #OWN_VALUES} or {@link
   * #NOT_FILLED}.
   */
  public int grouping(int unit) {
    int cell = Arrays.binarySearch(open, unit);
    return cell < 0 ? NOT_FILLED : groupings[cell];
  }

  /** How many observed values the filling statistic was taken from; 0 when not filled. */
  public int donors(int unit) {
    int cell = Arrays.binarySearch(open, unit);
    return cell < 0 ? 0 : donors[cell];
  }

  /** From how many other indicators of the unit the cell was predicted; 0 when from none. */
  public int predictors(int unit) {
    int cell = Arrays.binarySearch(open, unit);
    return cell < 0 ? 0 : predictors[cell];
  }

  /** The unit whose value the cell is a copy of, {@link #NO_SOURCE} when it is no copy. */
  public int source(int unit) {
    int cell = Arrays.binarySearch(open, unit);
    return cell < 0 ? NO_SOURCE : sources[cell];
  }
}
