package jp.tenkai.export.site;

import java.util.Locale;
import jp.tenkai.export.html.Html;

/** The rank interval as a small drawing: the track is all ranks, the span the interval. */
final class RankBar {

  private static final double WIDTH = 96;
  private static final double SMALLEST = 3;

  private RankBar() {}

  /** Draws it; the numbers stand beside it, so it is hidden from screen readers. */
  static void draw(Html html, long low, long rank, long high, long last) {
    double step = WIDTH / Math.max(1, last);
    double left = (low - 1) * step;
    double width = Math.max(SMALLEST, (high - low + 1) * step);
    double mark = Math.min(WIDTH - SMALLEST, (rank - 0.5) * step - SMALLEST / 2);
    html.open("svg", "width", "96", "height", "10", "viewBox", "0 0 96 10", "aria-hidden", "true");
    rectangle(html, "track", 0, 4, WIDTH, 2);
    rectangle(html, "span", Math.min(left, WIDTH - width), 2, width, 6);
    rectangle(html, "mark", Math.max(0, mark), 0, SMALLEST, 10);
    html.close("svg");
  }

  /** The length of a score of 0 to 100. */
  static void score(Html html, double score) {
    if (Double.isNaN(score)) {
      return;
    }
    html.open("svg", "width", "50", "height", "8", "viewBox", "0 0 50 8", "aria-hidden", "true");
    rectangle(html, "track", 0, 1, 50, 6);
    rectangle(html, "mark", 0, 1, Math.max(0, Math.min(100, score)) / 2, 6);
    html.close("svg");
  }

  private static void rectangle(
      Html html, String css, double x, double y, double width, double height) {
    html.open(
            "rect",
            "class",
            css,
            "x",
            number(x),
            "y",
            number(y),
            "width",
            number(width),
            "height",
            number(height))
        .close("rect");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
