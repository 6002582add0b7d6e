package jp.tenkai.export.site;

import java.util.Locale;
import jp.tenkai.export.html.Html;

/**
 * Rank intervals on one scale: an axis for the head of a column, and below it a band and a mark for
 * each country. The same numbers stand beside the drawing, so it is hidden from screen readers.
 *
 * @param last the last rank, at the right end of the scale
 */
record IntervalChart(long last) {

  private static final double WIDTH = 168;
  private static final double EDGE = 6;
  private static final long[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};
  private static final int TICKS = 5;

  /** The axis with its numbers. */
  void axis(Html html) {
    open(html, 22);
    line(html, "axis", x(1), 20, x(last), 20);
    long step = step();
    tick(html, 1);
    for (long rank = step; rank <= last; rank += step) {
      if (rank > 1) {
        tick(html, rank);
      }
    }
    html.close("svg");
  }

  /** One country's band from the best to the worst rank, and its published rank. */
  void band(Html html, long low, long rank, long high) {
    open(html, 20);
    line(html, "track", x(1), 10, x(last), 10);
    html.single(
        "rect",
        "class",
        "span",
        "x",
        number(x(low) - 3),
        "y",
        "6",
        "width",
        number(x(high) - x(low) + 6),
        "height",
        "8",
        "rx",
        "3",
        "fill",
        "#008bf2");
    html.single(
        "line",
        "class",
        "mark",
        "x1",
        number(x(rank)),
        "y1",
        "2",
        "x2",
        number(x(rank)),
        "y2",
        "18",
        "stroke",
        "#1a1a1a",
        "stroke-width",
        "3");
    html.close("svg");
  }

  private long step() {
    for (long step : STEPS) {
      if (last / step <= TICKS) {
        return step;
      }
    }
    return last;
  }

  private double x(long rank) {
    return last <= 1 ? WIDTH / 2 : EDGE + (rank - 1) * (WIDTH - 2 * EDGE) / (last - 1);
  }

  private void tick(Html html, long rank) {
    line(html, "axis", x(rank), 15, x(rank), 20);
    html.element(
        "text",
        Long.toString(rank),
        "x",
        number(x(rank)),
        "y",
        "11",
        "text-anchor",
        "middle",
        "font-size",
        "11",
        "fill",
        "#1a1a1a");
  }

  private static void open(Html html, int height) {
    html.open(
        "svg",
        "class",
        "interval",
        "width",
        "168",
        "height",
        Integer.toString(height),
        "viewBox",
        "0 0 168 " + height,
        "aria-hidden",
        "true");
  }

  private static void line(Html html, String css, double x1, double y1, double x2, double y2) {
    html.single(
        "line",
        "class",
        css,
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "stroke",
        "#767676",
        "stroke-width",
        "1");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
