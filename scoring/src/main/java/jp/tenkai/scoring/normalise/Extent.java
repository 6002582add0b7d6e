package jp.tenkai.scoring.normalise;

import java.util.Arrays;
import jp.tenkai.scoring.statistics.Range;

/** From the worst to the best signed value of the reference units; both NaN without a value. */
record Extent(double worst, double best) {

  static Extent of(double[] values, Direction direction, boolean[] reference) {
    Range range = Range.of(values, reference);
    return direction == Direction.UP
        ? new Extent(range.minimum(), range.maximum())
        : new Extent(-range.maximum(), -range.minimum());
  }

  boolean isEmpty() {
    return Double.isNaN(worst);
  }

  /** False without a reference value and for a constant. */
  boolean hasLength() {
    return best > worst;
  }

  /** The line from 0 at the worst to 1 at a signed value, where that is better than the worst. */
  Normalised upTo(double one, Cap cap, double[] values, Direction direction) {
    if (!(one > worst)) {
      return nowhere(values);
    }
    return new Line(worst, one - worst, 1, 0, 0, cap.upper()).place(values, direction);
  }

  /** No unit has a normalised value, for the reason this extent gives. */
  Normalised nowhere(double[] values) {
    if (isEmpty()) {
      return nowhere(values, Placing.NO_REFERENCE);
    }
    return nowhere(values, hasLength() ? Placing.NO_RANGE : Placing.CONSTANT_INDICATOR);
  }

  static Normalised nowhere(double[] values, Placing reason) {
    double[] none = new double[values.length];
    Arrays.fill(none, Double.NaN);
    Placing[] placings = new Placing[values.length];
    for (int unit = 0; unit < values.length; unit++) {
      placings[unit] = Double.isNaN(values[unit]) ? Placing.ABSENT : reason;
    }
    return new Normalised(none, placings, Normalised.NO_INVERSE);
  }
}
