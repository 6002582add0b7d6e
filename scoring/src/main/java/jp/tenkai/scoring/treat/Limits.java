package jp.tenkai.scoring.treat;

import jp.tenkai.scoring.statistics.Moments;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * The limits to which winsorising has pulled in the reference values of one indicator so far.
 *
 * <p>Winsorised values are the measured ones held within two limits, so that no array is rewritten
 * from round to round.
 */
final class Limits {

  private final double[] measured;
  private double low = Double.NEGATIVE_INFINITY;
  private double high = Double.POSITIVE_INFINITY;
  private int belowLow;
  private int aboveHigh;
  private Moments moments;

  private Limits(double[] measured) {
    this.measured = measured;
    this.moments = Moments.of(measured);
  }

  static Limits around(double[] values, boolean[] reference) {
    return new Limits(Statistics.present(values, reference));
  }

  /** The untreated present values of the reference units. */
  double[] measured() {
    return measured;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /** The moments of the reference values as they are now. */
  Moments moments() {
    return moments;
  }

  /** How many reference values have been moved. */
  int points() {
    return belowLow + aboveHigh;
  }

  /** False once all reference values are equal. */
  boolean canMove() {
    return moments.second() > 0;
  }

  /** Moves all values at the extreme on the side of the skewness to the value next to it. */
  void move() {
    if (moments.skewness() < 0) {
      moveMinimum();
    } else {
      moveMaximum();
    }
    moments = Moments.ofClamped(measured, low, high);
  }

  private void moveMaximum() {
    double maximum = Math.min(high, Statistics.maximum(measured));
    double next = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (double value : measured) {
      if (value >= maximum) {
        count++;
      } else {
        next = Math.max(next, value);
      }
    }
    high = next;
    aboveHigh = count;
  }

  private void moveMinimum() {
    double minimum = Math.max(low, Statistics.minimum(measured));
    double next = Double.POSITIVE_INFINITY;
    int count = 0;
    for (double value : measured) {
      if (value <= minimum) {
        count++;
      } else {
        next = Math.min(next, value);
      }
    }
    low = next;
    belowLow = count;
  }
}
