package jp.tenkai.export.workbook;

import java.util.regex.Pattern;

/** Text as a cell can hold it. */
final class CellText {

  /** Excel refuses a file with a longer text in it. */
  private static final int LONGEST = 32_767;

  /** In a workbook's strings such a sequence stands for one character. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** What XML can't hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

  private CellText() {}

  /**
   * The text with forbidden characters shown as U+FFFD, cut to what a cell holds, so that Excel
   * shows every other character as it is.
   */
  static String of(String text) {
    String clean =
        ESCAPE.matcher(FORBIDDEN.matcher(text).replaceAll("\uFFFD")).replaceAll("_x005F_");
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = LONGEST - 1;
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
