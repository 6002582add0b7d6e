package jp.tenkai.scoring.treat;

import java.util.function.DoubleUnaryOperator;

/** One indicator after treatment: the values, which of them moved, and what was done. */
public final class Treated {

  /** What a treatment did to an indicator. */
  public enum Outcome {
    /** The outlier test passed at once, or there was no treatment, or nothing for it to change. */
    UNTOUCHED,
    /** Some points were moved, and the outlier test passes now or was not asked. */
    WINSORISED,
    /** All values were transformed, and the outlier test passes now or was not asked. */
    TRANSFORMED,
    /** The treatment ended and the outlier test still fails. */
    STILL_FAILING
  }

  private final double[] values;
  private final boolean[] moved;
  private final int winsorisedPoints;
  private final Outcome outcome;

  private Treated(double[] values, boolean[] moved, int winsorisedPoints, Outcome outcome) {
    this.values = values;
    this.moved = moved;
    this.winsorisedPoints = winsorisedPoints;
    this.outcome = outcome;
  }

  static Treated untouched(double[] values) {
    return new Treated(values.clone(), new boolean[values.length], 0, Outcome.UNTOUCHED);
  }

  /**
   * @param original not changed
   * @param treated taken over
   */
  static Treated of(double[] original, double[] treated, int winsorisedPoints, Outcome outcome) {
    boolean[] moved = new boolean[treated.length];
    for (int unit = 0; unit < treated.length; unit++) {
      moved[unit] = !Double.isNaN(treated[unit]) && treated[unit] != original[unit];
    }
    return new Treated(treated, moved, winsorisedPoints, outcome);
  }

  /** A copy in which no value is outside the limits. */
  static double[] clamped(double[] values, double low, double high) {
    double[] clamped = values.clone();
    for (int unit = 0; unit < clamped.length; unit++) {
      if (clamped[unit] > high) {
        clamped[unit] = high;
      } else if (clamped[unit] < low) {
        clamped[unit] = low;
      }
    }
    return clamped;
  }

  /** A copy on which a curve was drawn; missing stays missing. */
  static double[] mapped(double[] values, DoubleUnaryOperator curve) {
    double[] mapped = new double[values.length];
    for (int unit = 0; unit < mapped.length; unit++) {
      mapped[unit] = Double.isNaN(values[unit]) ? Double.NaN : curve.applyAsDouble(values[unit]);
    }
    return mapped;
  }

  /** The unit's value, NaN when missing. */
  public double value(int unit) {
    return values[unit];
  }

  /** A copy of all values. */
  public double[] values() {
    return values.clone();
  }

  /** True when the unit's value was winsorised or transformed. */
  public boolean moved(int unit) {
    return moved[unit];
  }

  /**
   * How many reference points winsorising moved, ties with the new extremes not counted; stays
   * above 0 when the fallback then threw the winsorised values away.
   */
  public int winsorisedPoints() {
    return winsorisedPoints;
  }

  public Outcome outcome() {
    return outcome;
  }
}
