package jp.tenkai.export.workbook;

import java.util.Locale;

/** The colours of the sheets, as Excel writes them: alpha, red, green, blue. */
final class Paint {

  static final String HEADER = "FF0B4F6C";
  static final String ON_HEADER = "FFFFFFFF";
  static final String TITLE = "FF0B4F6C";
  static final String SOFT = "FF56646B";
  static final String LINE = "FFD3DBDF";
  static final String LINK = "FF0B5CAD";
  static final String INPUT = "FFFFF4CE";
  static final String INPUT_LINE = "FFB58A00";
  static final String LIVE = "FFE8F3F7";
  static final String WARNING = "FF8A3B00";
  static final String BAR = "FF9FD0DF";
  static final String SHADE = "FF7FBBD0";
  static final String LOW = "FFE8A08C";
  static final String WHITE = "FFFFFFFF";

  /** Tabs of Japanese sheets, of sheets in both languages, of English sheets. */
  static String tab(Wording wording) {
    return switch (wording) {
      case JA -> HEADER;
      case BOTH -> "FF7FBBD0";
      case EN -> "FFB8860B";
    };
  }

  /** A colour of the pages, {@code #rrggbb}, for a sheet. */
  static String of(String css) {
    return "FF" + css.substring(1).toUpperCase(Locale.ROOT);
  }

  private Paint() {}
}
