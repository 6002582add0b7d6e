package jp.tenkai.datasets.worldbank;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/** The day on which a file says that it was last updated. */
final class StatedDate {
  private static final Pattern ISO =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(0[1-9]|1[0-2])/(0[1-9]|[12]\\d|3[01])/(\\d{4})");

  private StatedDate() {}

  /** From {@code 2026-07-13}; unstated when blank. */
  static Vintage iso(InputFile file, long line, String text) {
    String day = text.strip();
    if (day.isEmpty()) {
      return Vintage.UNSTATED;
    }
    if (!ISO.matcher(day).matches()) {
      throw notADay(file, line, text, "2026-07-13");
    }
    return new Vintage(day);
  }

  /** From {@code 07/13/2026}, the month first. */
  static Vintage monthFirst(InputFile file, long line, String text) {
    Matcher day = MONTH_FIRST.matcher(text.strip());
    if (!day.matches()) {
      throw notADay(file, line, text, "07/13/2026 (mm/dd/yyyy)");
    }
    return new Vintage(day.group(3) + "-" + day.group(1) + "-" + day.group(2));
  }

  private static UnusableInput notADay(InputFile file, long line, String found, String form) {
    return new UnusableInput(
        ProblemCode.NOT_THIS_LAYOUT, file.name(), line, found, "last updated as " + form);
  }
}
