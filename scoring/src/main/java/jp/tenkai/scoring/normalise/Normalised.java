package jp.tenkai.scoring.normalise;

/** One indicator after normalisation: the values and how each came about. */
public final class Normalised {

  private final double[] values;
  private final Placing[] placings;

  Normalised(double[] values, Placing[] placings) {
    this.values = values;
    this.placings = placings;
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
}
