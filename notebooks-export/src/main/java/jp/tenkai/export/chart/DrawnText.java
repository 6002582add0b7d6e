package jp.tenkai.export.chart;

/**
 * Texts in drawings, which can't wrap: how wide they are, about, and how they are cut where there
 * is no room. The whole text always stands in the table beside the drawing.
 */
public final class DrawnText {

  private static final double LATIN = 0.58;
  private static final int FIRST_WIDE = 0x1100;

  private DrawnText() {}

  /** The width in pixels at a font size, as if Latin letters were all of the same width. */
  public static double width(String text, double size) {
    return text.codePoints().mapToDouble(c -> c >= FIRST_WIDE ? 1 : LATIN).sum() * size;
  }

  /** The text, or as much of its start as fits into a width, with an ellipsis. */
  public static String fitted(String text, double size, double room) {
    String plain = plain(text);
    if (width(plain, size) <= room) {
      return plain;
    }
    StringBuilder kept = new StringBuilder();
    for (int c : plain.codePoints().toArray()) {
      if (width(kept.toString(), size) + 2 * size > room) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.append('…').toString();
  }

  /**
   * A text without the marks that turn the direction of writing and without line breaks: a drawing
   * has no element that would keep them from turning what stands beside it.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
