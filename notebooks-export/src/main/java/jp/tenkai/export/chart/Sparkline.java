package jp.tenkai.export.chart;

import java.util.Comparator;
import java.util.List;
import jp.tenkai.export.html.Html;

/**
 * A history as a small line. Years without a figure stay gaps: only neighbouring years are joined,
 * and a figure with no neighbour is a dot. The first figure is marked by a ring, the last by a
 * filled dot.
 */
public final class Sparkline {

  /** Width of the drawing in pixels. */
  public static final int WIDTH = 120;

  /** Height of the drawing in pixels. */
  public static final int HEIGHT = 28;

  private static final double EDGE = 4.5;

  private Sparkline() {}

  /**
   * The figure of a year.
   *
   * @param value the figure; NaN where there is none
   */
  public record Point(int year, double value) {}

  /** Draws the points in the order of their years; draws nothing where no year has a figure. */
  public static void draw(Html html, List<Point> points, String title, String desc) {
    List<Point> known = known(points);
    if (known.isEmpty()) {
      return;
    }
    Drawing drawing = Drawing.open(html, WIDTH, HEIGHT, "sparkline", title, desc);
    Frame frame = Frame.of(known);
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < known.size(); i++) {
      Point point = known.get(i);
      boolean joined = i > 0 && point.year() - known.get(i - 1).year() <= 1;
      path.append(joined ? 'L' : 'M');
      path.append(Drawing.number(frame.x(point))).append(' ');
      path.append(Drawing.number(frame.y(point)));
      boolean alone =
          !joined && (i + 1 == known.size() || known.get(i + 1).year() - point.year() > 1);
      if (alone) {
        drawing.circle(Ink.ACCENT, frame.x(point), frame.y(point), 1.5);
      }
    }
    drawing.path(Ink.ACCENT, 1.5, path.toString());
    Point first = known.get(0);
    Point last = known.get(known.size() - 1);
    if (known.size() > 1) {
      drawing.circle(Ink.ACCENT, frame.x(first), frame.y(first), 3);
      drawing.circle(Ink.BACK, frame.x(first), frame.y(first), 1.6);
    }
    drawing.circle(Ink.ACCENT, frame.x(last), frame.y(last), 3);
    drawing.close();
  }

  /**
   * The same line for pages that hold many of them: drawn with the style sheet's colours, in half
   * pixels, without the ring of the first figure.
   *
   * @param words what can be seen in it
   */
  public static void small(Html html, List<Point> points, String words) {
    List<Point> known = known(points);
    if (known.isEmpty()) {
      return;
    }
    Frame frame = Frame.of(known);
    StringBuilder path = new StringBuilder();
    long x = 0;
    long y = 0;
    for (int i = 0; i < known.size(); i++) {
      boolean joined = i > 0 && known.get(i).year() - known.get(i - 1).year() <= 1;
      long nextX = Math.round(2 * frame.x(known.get(i)));
      long nextY = Math.round(2 * frame.y(known.get(i)));
      // A move without a way still leaves a dot, since the line's ends are round.
      path.append(joined ? "l" : i == 0 ? "M" : "m").append(nextX - x);
      path.append(nextY - y < 0 ? "" : " ").append(nextY - y).append(joined ? "" : "h0");
      x = nextX;
      y = nextY;
    }
    html.open(
        "svg",
        "class",
        "spark",
        "width",
        Integer.toString(WIDTH),
        "height",
        Integer.toString(HEIGHT),
        "viewBox",
        "0 0 " + 2 * WIDTH + " " + 2 * HEIGHT,
        "role",
        "img",
        "aria-label",
        words);
    html.single("path", "d", path.toString());
    html.single("circle", "cx", Long.toString(x), "cy", Long.toString(y), "r", "6");
    html.close("svg");
  }

  private static List<Point> known(List<Point> points) {
    return points.stream()
        .filter(point -> Double.isFinite(point.value()))
        .sorted(Comparator.comparingInt(Point::year))
        .toList();
  }

  /** The spans of the years and of the figures. */
  private record Frame(int firstYear, int years, double low, double span) {

    static Frame of(List<Point> known) {
      int first = known.get(0).year();
      double low = known.stream().mapToDouble(Point::value).min().orElseThrow();
      double high = known.stream().mapToDouble(Point::value).max().orElseThrow();
      return new Frame(first, known.get(known.size() - 1).year() - first, low, high - low);
    }

    double x(Point point) {
      double room = WIDTH - 2 * EDGE;
      return years == 0 ? WIDTH / 2.0 : EDGE + room * (point.year() - firstYear) / years;
    }

    double y(Point point) {
      double room = HEIGHT - 2 * EDGE;
      return span == 0 ? HEIGHT / 2.0 : HEIGHT - EDGE - room * ((point.value() - low) / span);
    }
  }
}
