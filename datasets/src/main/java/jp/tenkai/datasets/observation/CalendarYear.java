package jp.tenkai.datasets.observation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.quarantine.Refusal;

/** Reads years as sources print them: four digits, 1800 to 2200. */
public final class CalendarYear {
  private static final Pattern FORM = Pattern.compile("(18|19|20|21)\\d{2}|2200");
  private static final Pattern RANGE = Pattern.compile("(\\d{4})\\s*[-–]\\s*(\\d{4})");

  private CalendarYear() {}

  /** The year in a text; a range that begins and ends in one year is that year. */
  public static OptionalInt parse(String text) {
    String plain = text.strip();
    Matcher range = RANGE.matcher(plain);
    String year = range.matches() && range.group(1).equals(range.group(2)) ? range.group(1) : plain;
    return FORM.matcher(year).matches()
        ? OptionalInt.of(Integer.parseInt(year))
        : OptionalInt.empty();
  }

  /** Why a text is not one year; empty when it is. */
  public static Optional<Refusal> refusal(String text) {
    if (parse(text).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        RANGE.matcher(text.strip()).matches() ? Refusal.YEAR_RANGE : Refusal.BAD_YEAR);
  }
}
