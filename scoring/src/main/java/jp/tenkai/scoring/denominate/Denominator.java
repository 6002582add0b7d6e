package jp.tenkai.scoring.denominate;

/**
 * What an indicator is divided by: {@code x / (d / scale)}, unit by unit.
 *
 * <p>Source: COINr 1.1.14, {@code Denominate}. Departure: a quotient that does not exist is missing
 * with a reason; there an infinity flows on.
 *
 * @param code the indicator that divides, not blank
 * @param scale how many of the denominator a value is for, such as 1000 for "per thousand"; above 0
 *     and finite
 */
public record Denominator(String code, double scale) {

  public Denominator {
    if (code.isBlank()) {
      throw new IllegalArgumentException(
          "Denominator code: expected a non-blank text, but found '" + code + "'");
    }
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Scale of denominator '"
              + code
              + "': expected a finite number above 0, but found "
              + scale);
    }
  }

  /** A denominator that counts one by one. */
  public Denominator(String code) {
    this(code, 1);
  }

  /**
   * Divides an indicator.
   *
   * @param values one a unit, NaN = missing
   * @param denominators one a unit, NaN = missing
   */
  public Denominated divide(double[] values, double[] denominators) {
    if (values.length != denominators.length) {
      throw new IllegalArgumentException(
          "Denominator '"
              + code
              + "': expected "
              + values.length
              + " denominators, one a value, but found "
              + denominators.length);
    }
    return new Denominated(values, denominators, scale);
  }
}
