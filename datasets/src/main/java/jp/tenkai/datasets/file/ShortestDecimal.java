package jp.tenkai.datasets.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a double is written in the fewest digits that give it back. Workbooks keep 17 digits of a
 * double, so that 0.3 may stand there as 0.29999999999999999.
 */
final class ShortestDecimal {
  /** Integers below 2^53, in the form that is their shortest already. */
  private static final Pattern INTEGER = Pattern.compile("-?[1-9]\\d{0,14}|0");

  /** Every decimal of 15 digits is another double, and 17 digits tell every double. */
  private static final List<MathContext> DIGITS = List.of(digits(15), digits(16), digits(17));

  private static final int LARGEST_PLAIN_EXPONENT = 20;

  private ShortestDecimal() {}

  private static MathContext digits(int digits) {
    return new MathContext(digits, RoundingMode.HALF_EVEN);
  }

  /** The shortest text of the double in a text; the text itself where it holds no finite one. */
  static String of(String raw) {
    if (INTEGER.matcher(raw).matches()) {
      return raw;
    }
    double value;
    try {
      value = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
    return Double.isFinite(value) ? of(value) : raw;
  }

  private static String of(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shortest =
        DIGITS.stream()
            .map(exact::round)
            .filter(decimal -> decimal.doubleValue() == value)
            .findFirst()
            .orElse(exact)
            .stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale();
    return Math.abs(exponent) > LARGEST_PLAIN_EXPONENT
        ? shortest.toString()
        : shortest.toPlainString();
  }
}
