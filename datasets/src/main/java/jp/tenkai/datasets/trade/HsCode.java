package jp.tenkai.datasets.trade;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A product by its six digits in the Harmonized System, held as a number: 90210 is 090210 (green
 * tea), not something of heading 9021 (orthopaedics).
 */
public record HsCode(int number) implements Comparable<HsCode> {
  private static final Pattern FORM = Pattern.compile("\\d{5,6}");
  private static final Pattern PREFIX = Pattern.compile("\\d{2}(\\d{2}(\\d{2})?)?");
  private static final int FIRST = 10_000;
  private static final int LAST = 999_999;

  public HsCode {
    if (number < FIRST || number > LAST) {
      throw new IllegalArgumentException("HS code must have six digits, found " + number);
    }
  }

  /**
   * The code in a text of six digits, or of five where a spreadsheet took the leading zero.
   * Anything else (a heading of four digits, a national line of seven) is empty.
   */
  public static Optional<HsCode> parse(String text) {
    String plain = text.strip();
    if (!FORM.matcher(plain).matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(plain);
    return number < FIRST ? Optional.empty() : Optional.of(new HsCode(number));
  }

  /** The code of a text that must be one. */
  public static HsCode of(String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException("HS code must have six digits, found '" + text + "'"));
  }

  /** Whether it lies under a chapter, heading or subheading written with all its zeros. */
  public boolean isUnder(String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "HS prefix must have 2, 4 or 6 digits, found '" + prefix + "'");
    }
    return toString().startsWith(prefix);
  }

  @Override
  public int compareTo(HsCode other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%06d", number);
  }
}
