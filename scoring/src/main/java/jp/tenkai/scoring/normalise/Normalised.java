package jp.tenkai.scoring.normalise;

import java.util.function.DoubleUnaryOperator;

/** One indicator after normalisation: the values and how each came about. */
public final class Normalised {

  static final DoubleUnaryOperator NO_INVERSE = normalised -> Double.NaN;

  private final double[] values;
  private final Placing[] placings;
  private final DoubleUnaryOperator inverse;

  /** Takes the arrays over. */
  Normalised(double[] values, Placing[] placings, DoubleUnaryOperator inverse) {
    this.values = values;
    this.placings = placings;
    this.inverse = inverse;
  }

  /** The unit's normalised value, NaN when the placing says that there is none. */
  public double value(int unit) {
    return values[unit];
  }

  /** A copy of all values. */
  public double[] values() {
    return values.clone();
  }

  public Placing placing(int unit) {
    return placings[unit];
  }

  /**
   * The treated value, in the indicator's unit, that this normalisation would place there; at an
   * end of a scale the value where the end begins.
   *
   * @return NaN where no value would be placed there, and where the method has no inverse: ranks,
   *     an indicator without normalised values, a panel normalised within its periods
   */
  public double rawFor(double normalisedValue) {
    return inverse.applyAsDouble(normalisedValue);
  }

  /** For the method that builds this result, before it hands it out. */
  void mark(int unit, Placing placing) {
    placings[unit] = placing;
  }

  Normalised withInverse(DoubleUnaryOperator newInverse) {
    return new Normalised(values, placings, newInverse);
  }
}
