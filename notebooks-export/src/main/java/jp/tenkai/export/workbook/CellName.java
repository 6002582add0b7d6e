package jp.tenkai.export.workbook;

/** Addresses and texts as formulas write them; lines and columns count from 0. */
final class CellName {

  private CellName() {}

  /** {@code C7}. */
  static String of(int line, int column) {
    return letters(column) + (line + 1);
  }

  /** {@code $C$7}. */
  static String fixed(int line, int column) {
    return "$" + letters(column) + "$" + (line + 1);
  }

  /** {@code $C$7:$C$90}: a column between two lines. */
  static String fixed(int firstLine, int lastLine, int column) {
    return fixed(firstLine, column) + ":" + fixed(lastLine, column);
  }

  /** {@code C7:F90}. */
  static String range(int firstLine, int firstColumn, int lastLine, int lastColumn) {
    return of(firstLine, firstColumn) + ":" + of(lastLine, lastColumn);
  }

  /** {@code 'sheet'!}, to stand before an address. */
  static String sheet(String name) {
    return "'" + name.replace("'", "''") + "'!";
  }

  /** A text within a formula. */
  static String text(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static String letters(int column) {
    String letters = "";
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters = (char) ('A' + rest % 26) + letters;
    }
    return letters;
  }
}
