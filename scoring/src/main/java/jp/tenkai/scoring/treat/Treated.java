package jp.tenkai.scoring.treat;

/** One indicator after treatment: the values, which of them moved, and what was done. */
public final class Treated {

  /** What a treatment did to an indicator. */
  public enum Outcome {
    /** The outlier test passed at once, or there was no treatment. */
    UNTOUCHED,
    /** Some points were moved and the outlier test passes now. */
    WINSORISED,
    /** All values were transformed by the logarithm and the outlier test passes now. */
    TRANSFORMED,
    /** The treatment ended and the outlier test still fails. */
    STILL_FAILING
  }

  private final double[] values;
  private final boolean[] moved;
  private final int winsorisedPoints;
  private final Outcome outcome;

  Treated(double[] values, boolean[] moved, int winsorisedPoints, Outcome outcome) {
    this.values = values;
    this.moved = moved;
    this.winsorisedPoints = winsorisedPoints;
    this.outcome = outcome;
  }

  static Treated untouched(double[] values) {
    return new Treated(values.clone(), new boolean[values.length], 0, Outcome.UNTOUCHED);
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
   * How many reference points the winsorising rounds moved, counted as positions at the last
   * extremes; stays above 0 when the fallback then threw the winsorised values away.
   */
  public int winsorisedPoints() {
    return winsorisedPoints;
  }

  public Outcome outcome() {
    return outcome;
  }
}
