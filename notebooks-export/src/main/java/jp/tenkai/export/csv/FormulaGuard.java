package jp.tenkai.export.csv;

/**
 * Keeps a spreadsheet from running a text as a formula (CWE-1236, "CSV injection"): an apostrophe
 * is put before it. So it is before a text that begins with one, so that what was put can be told
 * from what was there, and taken off again.
 */
public final class FormulaGuard {

  private static final char MARK = '\'';

  /** The wide forms start a formula where Japanese is typed. */
  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20" + MARK;

  private FormulaGuard() {}

  /** The text as it may stand in a file that a spreadsheet opens. */
  public static String guard(String text) {
    return isMarked(text, 0) ? MARK + text : text;
  }

  /** The text that was guarded. */
  public static String unguard(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK && isMarked(text, 1)
        ? text.substring(1)
        : text;
  }

  private static boolean isMarked(String text, int at) {
    return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
  }
}
