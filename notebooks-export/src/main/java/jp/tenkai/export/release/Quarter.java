package jp.tenkai.export.release;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar quarter, written {@code 2026Q4}. */
public record Quarter(int year, int quarter) implements Comparable<Quarter> {

  private static final Pattern TEXT = Pattern.compile("(\\d{4})Q([1-4])");

  public Quarter {
    if (year < 1900 || year > 9999 || quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException(
          "quarter: found year " + year + " and quarter " + quarter + ", expected as in 2026Q4");
    }
  }

  /**
   * Reads {@code 2026Q4}.
   *
   * @throws IllegalArgumentException on any other form
   */
  public static Quarter parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("quarter: found '" + text + "', expected as in 2026Q4");
    }
    return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** The quarter that a day lies in. */
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /** The quarter's first calendar day. */
  public LocalDate firstDay() {
    return LocalDate.of(year, quarter * 3 - 2, 1);
  }

  /** The quarter's last calendar day. */
  public LocalDate lastDay() {
    return YearMonth.of(year, quarter * 3).atEndOfMonth();
  }

  @Override
  public int compareTo(Quarter other) {
    return Comparator.comparingInt(Quarter::year)
        .thenComparingInt(Quarter::quarter)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return year + "Q" + quarter;
  }
}
