package jp.tenkai.scoring.impute;

import java.util.Arrays;
import jp.tenkai.scoring.units.Panel;
import jp.tenkai.scoring.units.Units;

/**
 * The observed values of one entity around a cell of a panel.
 *
 * <p>A reference unit is filled from reference units of its entity only, so that no other unit
 * changes anybody's score; a unit outside the reference is filled from any unit of its entity.
 */
final class Series {

  /** No observed value on that side. */
  static final int NONE = -1;

  private final int[] observed;
  private final int before;
  private final int after;

  private Series(int[] observed, int before, int after) {
    this.observed = observed;
    this.before = before;
    this.after = after;
  }

  /** The panel of the units; without one a panel method cannot run. */
  static Panel panel(Units units, Imputation method) {
    return units
        .panel()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Imputation " + method + ": expected units with a panel, but found none"));
  }

  static Series around(int unit, double[] values, Units units, Panel panel) {
    int[] observed =
        Arrays.stream(panel.series(unit))
            .filter(other -> !Double.isNaN(values[other]))
            .filter(other -> units.isReference(other) || !units.isReference(unit))
            .toArray();
    int before = NONE;
    int after = NONE;
    for (int other : observed) {
      if (panel.timePoint(other) < panel.timePoint(unit)) {
        before = other;
      } else if (after == NONE) {
        after = other;
      }
    }
    return new Series(observed, before, after);
  }

  int count() {
    return observed.length;
  }

  /** The last observed unit before the cell, or {@link #NONE}. */
  int before() {
    return before;
  }

  /** The first observed unit after the cell, or {@link #NONE}. */
  int after() {
    return after;
  }

  /** Fills with the straight line between the neighbours, the nearest value beyond the ends. */
  void line(int unit, double[] values, Panel panel, Imputed imputed) {
    if (before == NONE || after == NONE) {
      int nearest = before == NONE ? after : before;
      imputed.copy(unit, nearest, values[nearest], Filling.CONSTANT);
      return;
    }
    double start = panel.time(before);
    double share = (panel.time(unit) - start) / (panel.time(after) - start);
    double value = values[before] + share * (values[after] - values[before]);
    imputed.fill(unit, value, Filling.LINEAR, Imputed.OWN_VALUES, 2);
  }
}
