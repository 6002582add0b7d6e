package jp.tenkai.scoring.denominate;

/** One indicator after denomination: the quotients, and why a quotient does not exist. */
public final class Denominated {

  /** What became of one cell. */
  public enum Outcome {
    /** There is a quotient. */
    DIVIDED,
    /** The indicator itself has no value. */
    VALUE_MISSING,
    DENOMINATOR_MISSING,
    DENOMINATOR_ZERO,
    /** A size below zero is an error of the data. */
    DENOMINATOR_NEGATIVE,
    /** Value, denominator or quotient is beyond what a number can hold. */
    NOT_FINITE
  }

  private final double[] values;
  private final Outcome[] outcomes;

  Denominated(double[] numerators, double[] denominators, double scale) {
    values = new double[numerators.length];
    outcomes = new Outcome[numerators.length];
    for (int unit = 0; unit < values.length; unit++) {
      double quotient = numerators[unit] / (denominators[unit] / scale);
      outcomes[unit] = outcome(numerators[unit], denominators[unit], quotient);
      values[unit] = outcomes[unit] == Outcome.DIVIDED ? quotient : Double.NaN;
    }
  }

  private static Outcome outcome(double numerator, double denominator, double quotient) {
    if (Double.isNaN(numerator)) {
      return Outcome.VALUE_MISSING;
    }
    if (Double.isNaN(denominator)) {
      return Outcome.DENOMINATOR_MISSING;
    }
    if (denominator == 0) {
      return Outcome.DENOMINATOR_ZERO;
    }
    if (denominator < 0) {
      return Outcome.DENOMINATOR_NEGATIVE;
    }
    return Double.isFinite(quotient) && Double.isFinite(denominator)
        ? Outcome.DIVIDED
        : Outcome.NOT_FINITE;
  }

  /** The quotient, NaN when there is none. */
  public double value(int unit) {
    return values[unit];
  }

  /** A copy of all quotients. */
  public double[] values() {
    return values.clone();
  }

  public Outcome outcome(int unit) {
    return outcomes[unit];
  }

  /** How many units came out this way; the counts of all outcomes add up to the units. */
  public int count(Outcome outcome) {
    int count = 0;
    for (Outcome found : outcomes) {
      count += found == outcome ? 1 : 0;
    }
    return count;
  }
}
