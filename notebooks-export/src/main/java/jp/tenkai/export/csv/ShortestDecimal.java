package jp.tenkai.export.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal text that parses back to the same double. Plain notation from 1e-6 to below
 * 1e15, otherwise {@code 1.5E-7}; whole numbers without a decimal point. {@code Double.toString}
 * isn't used because before Java 19 it may give more digits than needed (JDK-4511638).
 */
final class ShortestDecimal {

  private static final int SAFE_DIGITS = 15;
  private static final int MAX_DIGITS = 17;
  private static final RoundingMode[] ROUNDINGS = {
    RoundingMode.HALF_EVEN, RoundingMode.CEILING, RoundingMode.FLOOR
  };

  private ShortestDecimal() {}

  static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a table holds finite numbers only, found " + value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    BigDecimal shortest = shortest(value).stripTrailingZeros();
    double size = Math.abs(value);
    return size >= 1e-6 && size < 1e15 ? shortest.toPlainString() : scientific(shortest);
  }

  /**
   * Any decimal of up to 15 digits survives the way to double and back, so rounding to 15 digits
   * finds it; beyond that each length is tried, with the neighbours of the nearest decimal because
   * the interval that rounds to a power of two is not symmetric.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    // Subnormal numbers carry fewer digits than 15, so that shorter texts also come back.
    int first = Math.abs(value) < Double.MIN_NORMAL ? 1 : SAFE_DIGITS;
    for (int digits = first; digits <= MAX_DIGITS; digits++) {
      for (RoundingMode rounding : ROUNDINGS) {
        BigDecimal rounded = exact.round(new MathContext(digits, rounding));
        if (rounded.doubleValue() == value) {
          return rounded;
        }
      }
    }
    throw new IllegalStateException("no decimal of 17 digits gives back " + exact);
  }

  private static String scientific(BigDecimal value) {
    String digits = value.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - value.scale();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "E" + exponent;
  }
}
