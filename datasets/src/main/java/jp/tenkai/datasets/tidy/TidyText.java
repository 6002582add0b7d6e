package jp.tenkai.datasets.tidy;

import java.util.regex.Pattern;

/** What no cell of a tidy CSV may be. */
final class TidyText {
  private static final Pattern COMMA =
      Pattern.compile("[+-]?\\d+(,\\d+)++(\\.\\d+)?|[+-]?\\d{1,3}(\\.\\d{3})*+,\\d+");

  private TidyText() {}

  /** Whether a spreadsheet would run a text as a formula, or a terminal as a command. */
  static boolean isFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    return first == '='
        || first == '@'
        || first == '+'
        || text.chars().anyMatch(c -> c < ' ' || c == 0x7f);
  }

  /** Whether a text is a number written with a comma, be it for decimals or for thousands. */
  static boolean isNumberWithComma(String text) {
    return COMMA.matcher(text).matches();
  }
}
