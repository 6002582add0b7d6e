package jp.tenkai.scoring.normalise;

import java.util.Arrays;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * Where a value stands among the reference units, counted from the bottom: how many of them are
 * worse. Equal values stand equally, at the lowest place they take up.
 */
final class Standing {

  private final int sign;
  private final double[] sorted;

  Standing(double[] values, Direction direction, boolean[] reference) {
    this.sign = direction.sign();
    this.sorted = Statistics.present(values, reference);
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] *= sign;
    }
    Arrays.sort(sorted);
  }

  /** How many reference units have a value. */
  int count() {
    return sorted.length;
  }

  /**
   * Places every unit at {@code (number of worse reference units) / divisor + base}; a unit outside
   * the reference that is better or worse than all of it stands with its best or worst unit.
   */
  Normalised place(double[] values, double divisor, double base) {
    if (sorted.length == 0) {
      return Extent.nowhere(values, Placing.NO_REFERENCE);
    }
    double worst = sorted[0];
    double best = sorted[sorted.length - 1];
    double[] placed = new double[values.length];
    Placing[] placings = new Placing[values.length];
    for (int unit = 0; unit < values.length; unit++) {
      double signed = sign * values[unit];
      if (Double.isNaN(signed)) {
        placed[unit] = Double.NaN;
        placings[unit] = Placing.ABSENT;
      } else {
        placed[unit] = worse(Math.min(signed, best)) / divisor + base;
        placings[unit] =
            signed > best
                ? Placing.CUT_AT_BEST
                : signed < worst ? Placing.CUT_AT_WORST : Placing.INSIDE;
      }
    }
    return new Normalised(placed, placings, Normalised.NO_INVERSE);
  }

  private int worse(double signed) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < signed) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
