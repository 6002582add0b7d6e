package jp.tenkai.export.csv;

/** Keeps a spreadsheet from running a text as a formula (CWE-1236, "CSV injection"). */
public final class FormulaGuard {

  /** The wide forms start a formula where Japanese is typed. */
  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private FormulaGuard() {}

  public static String guard(String text) {
    boolean runs = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    return runs ? "'" + text : text;
  }
}
