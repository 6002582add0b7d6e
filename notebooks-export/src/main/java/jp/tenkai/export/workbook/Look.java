package jp.tenkai.export.workbook;

import jp.tenkai.export.table.Display;

/** How a column's cells are shown: number format, side, usual width in characters. */
enum Look {
  TEXT("", "left", 18),
  CODE("", "left", 11),
  SENTENCE("", "left", 44),
  /** A class. */
  LETTER("", "center", 8),
  RANK("0", "center", 8),
  /** Places gained since the published rank. */
  MOVE("\"↑\"0;\"↓\"0;\"–\"", "center", 8),
  YEAR("0", "center", 8),
  COUNT("#,##0", "right", 10),
  SCORE("0.0", "right", 11.5),
  POINTS("+0.00;-0.00;0.00", "right", 13),
  SHARE("0%", "right", 9),
  FINE_SHARE("0.0%", "right", 9),
  MILLIONS("#,##0.0", "right", 12),
  CORRELATION("+0.00;-0.00;0.00", "right", 13),
  /** Any figure in its own unit: the larger it is, the fewer decimals. */
  FIGURE("0.00##", "right", 19);

  private final String format;
  private final String side;
  private final double width;

  Look(String format, String side, double width) {
    this.format = format;
    this.side = side;
    this.width = width;
  }

  static Look of(Display display) {
    return switch (display) {
      case CODE -> CODE;
      case NAME -> TEXT;
      case SENTENCE -> SENTENCE;
      case RANK -> RANK;
      case COUNT -> COUNT;
      case YEAR -> YEAR;
      case SCORE -> SCORE;
      case POINTS -> POINTS;
      case SHARE -> SHARE;
      case THOUSAND_DOLLARS, FIGURE -> FIGURE;
    };
  }

  /** Excel's number format, empty for text. */
  String format() {
    return format;
  }

  /** The number format of one figure. */
  String format(double value) {
    if (this != FIGURE || Math.abs(value) < 10) {
      return format;
    }
    // Not one format with conditions: LibreOffice then shows negative numbers without their sign.
    return Math.abs(value) >= 1000 ? "#,##0" : "#,##0.0";
  }

  String side() {
    return side;
  }

  double width() {
    return width;
  }
}
