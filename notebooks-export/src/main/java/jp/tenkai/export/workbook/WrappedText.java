package jp.tenkai.export.workbook;

/**
 * How many lines a text takes in a cell. Not every program works out the height of a wrapped row
 * when it opens a workbook, so the heights are written into it.
 */
final class WrappedText {
  /** The height of one line of 10-point Yu Gothic, in points. */
  static final double LINE = 16.5;

  /** Every character from here on is taken as wide as two Latin ones. */
  private static final int FIRST_WIDE = 0x2E80;

  private WrappedText() {}

  /**
   * The lines a text needs, at least one.
   *
   * @param width the column's width in Latin characters
   */
  static int lines(String text, double width) {
    return text.lines().mapToInt(line -> lines(columns(line), width)).sum();
  }

  private static int lines(int columns, double width) {
    // One character less than the width: words and padding leave the end of a line empty.
    return Math.max(1, (int) Math.ceil(columns / (width - 1)));
  }

  private static int columns(String line) {
    return line.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
  }
}
