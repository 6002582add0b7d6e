package jp.tenkai.datasets.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days as a sheet holds them: numbers since 1899-12-30, or 1904-01-01, that a format shows as
 * dates. Excel takes 1900 for a leap year, so that its numbers below 60 are one day behind.
 */
final class SheetDate {
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final int FALSE_LEAP_DAY = 60;
  private static final int LAST_DAY = 2_958_465;
  private static final double MILLISECONDS = 86_400_000;
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\[[^\\[\\]]*\\]|\\\\.|_.|\\*.");
  private static final Pattern PARTS = Pattern.compile("[ydmhs]");

  private SheetDate() {}

  /**
   * Whether a number format shows dates.
   *
   * @param id of the format; null where the cell has none
   * @param format its pattern; null where Excel knows it without one
   */
  static boolean isDate(Integer id, String format) {
    if (format != null) {
      String plain = LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
      return !plain.equals("general") && PARTS.matcher(plain).find();
    }
    // What ECMA-376, part 1, 18.8.30 keeps for dates, those of East Asia included.
    return id != null
        && ((id >= 14 && id <= 22)
            || (id >= 27 && id <= 36)
            || (id >= 45 && id <= 47)
            || (id >= 50 && id <= 58));
  }

  /** The day in ISO form, with the time where there is one; empty beyond the calendar of Excel. */
  static Optional<String> iso(String raw, boolean isDate1904) {
    double value;
    try {
      value = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    if (!(value >= 0) || value > LAST_DAY) {
      return Optional.empty();
    }
    long days = (long) Math.floor(value);
    long milliseconds = Math.round((value - days) * MILLISECONDS);
    LocalDate first = isDate1904 ? FROM_1904 : FROM_1900;
    LocalDate day = first.plusDays(!isDate1904 && days < FALSE_LEAP_DAY ? days + 1 : days);
    LocalDateTime time = day.atStartOfDay().plus(milliseconds, ChronoUnit.MILLIS);
    return Optional.of(milliseconds == 0 ? day.toString() : time.toString());
  }
}
