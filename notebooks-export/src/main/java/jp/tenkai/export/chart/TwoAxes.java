package jp.tenkai.export.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.tenkai.export.html.Html;

/**
 * Countries by feasibility (to the right) and attractiveness (upwards). Curves are where the score,
 * the mean of the two, reaches the lower bound of a class. Ellipses hold 90 % of a bivariate normal
 * distribution with the spread that the two axes have over the draws of the robustness run: their
 * radius is the square root of 4.605, the 90 % quantile of chi square with 2 degrees of freedom.
 * Yardsticks are squares, candidates circles.
 */
public final class TwoAxes {

  /** Width of the drawing in pixels. */
  public static final int WIDTH = 900;

  /** Height of the drawing in pixels. */
  public static final int HEIGHT = 760;

  static final double RADIUS = Math.sqrt(4.605170185988092);

  private static final int LEFT = 58;
  private static final int RIGHT = 46;
  private static final int TOP = 18;
  private static final int BOTTOM = 52;
  private static final double DOT = 8;

  private TwoAxes() {}

  /** What a point is. */
  public enum Kind {
    /** A country that is ranked. */
    CANDIDATE,
    /** A country that is scored for comparison. */
    YARDSTICK
  }

  /** The mean that makes the score out of the two axes. */
  public enum Mean {
    /** The weighted sum. */
    ARITHMETIC,
    /** The weighted product. */
    GEOMETRIC
  }

  /**
   * How far the two axes of a country spread over the draws.
   *
   * @param attractiveness standard deviation in points; NaN where it is not known
   * @param feasibility standard deviation in points; NaN where it is not known
   * @param correlation of the two, -1 to 1
   */
  public record Spread(double attractiveness, double feasibility, double correlation) {

    /** No spread is known. */
    public static Spread unknown() {
      return new Spread(Double.NaN, Double.NaN, Double.NaN);
    }

    boolean isKnown() {
      return Double.isFinite(attractiveness)
          && Double.isFinite(feasibility)
          && Double.isFinite(correlation);
    }
  }

  /**
   * A country.
   *
   * @param detail what stands in its hint: name, rank and scores in words
   * @param link to its page; empty for none
   */
  public record Point(
      String label,
      String detail,
      String link,
      Kind kind,
      ScoreClass scoreClass,
      double attractiveness,
      double feasibility,
      Spread spread) {

    public Point {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(scoreClass, "scoreClass");
      if (!Double.isFinite(attractiveness) || !Double.isFinite(feasibility)) {
        throw new IllegalArgumentException("axes of '" + label + "': expected two numbers");
      }
    }
  }

  /** The lower bound of a class. */
  public record Bound(String letter, double score) {}

  /**
   * How the score is made of the axes.
   *
   * @param weight of attractiveness, 0 to 1; the rest is that of feasibility
   * @param bounds best class first
   */
  public record Score(Mean mean, double weight, List<Bound> bounds) {

    public Score {
      bounds = List.copyOf(bounds);
      if (!(weight > 0 && weight < 1)) {
        throw new IllegalArgumentException("weight: expected between 0 and 1, found " + weight);
      }
    }

    /** The attractiveness that gives a score at this feasibility. */
    double attractiveness(double score, double feasibility) {
      return switch (mean) {
        case ARITHMETIC -> (score - (1 - weight) * feasibility) / weight;
        case GEOMETRIC -> Math.pow(score / Math.pow(feasibility, 1 - weight), 1 / weight);
      };
    }
  }

  /** The words at the axes. */
  public record AxisNames(String attractiveness, String feasibility) {}

  /** Draws the points; the last ones lie on top. */
  public static void draw(
      Html html, List<Point> points, Score score, AxisNames names, String title, String desc) {
    Drawing drawing = Drawing.group(html, WIDTH, HEIGHT, "two-axes", title, desc);
    Plane plane = Plane.of(points);
    grid(drawing, plane, names);
    score.bounds().forEach(bound -> curve(drawing, plane, score, bound));
    LabelRoom room = new LabelRoom(LEFT, TOP, WIDTH - 4, HEIGHT - BOTTOM);
    points.forEach(
        point ->
            room.block(plane.x(point.feasibility()), plane.y(point.attractiveness()), DOT + 1));
    for (Point point : points) {
      point(drawing, plane, point, room);
    }
    drawing.close();
  }

  private static void grid(Drawing drawing, Plane plane, AxisNames names) {
    double bottom = HEIGHT - BOTTOM;
    double right = WIDTH - RIGHT;
    for (int tick = (int) plane.lowX(); tick <= plane.highX(); tick += 10) {
      drawing.line(Ink.LINE, 1, plane.x(tick), TOP, plane.x(tick), bottom);
      drawing.text(Integer.toString(tick), Ink.SOFT, plane.x(tick), bottom + 18, 12, "middle");
    }
    for (int tick = (int) plane.lowY(); tick <= plane.highY(); tick += 10) {
      drawing.line(Ink.LINE, 1, LEFT, plane.y(tick), right, plane.y(tick));
      drawing.text(Integer.toString(tick), Ink.SOFT, LEFT - 8, plane.y(tick) + 4, 12, "end");
    }
    double middle = (LEFT + right) / 2;
    drawing.bold(names.feasibility() + " →", Ink.TEXT, middle, HEIGHT - 10, 14, "middle");
    double y = (TOP + bottom) / 2;
    drawing
        .html()
        .element(
            "text",
            names.attractiveness() + " →",
            "class",
            Ink.TEXT.fillClass(),
            "fill",
            Ink.TEXT.colour(),
            "x",
            "0",
            "y",
            "0",
            "font-size",
            "14",
            "font-weight",
            "bold",
            "text-anchor",
            "middle",
            "transform",
            "translate(16 " + Drawing.number(y) + ") rotate(-90)");
  }

  private static void curve(Drawing drawing, Plane plane, Score score, Bound bound) {
    StringBuilder path = new StringBuilder();
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (double f = Math.max(plane.lowX(), 0.5); f <= plane.highX(); f += 0.5) {
      double a = score.attractiveness(bound.score(), f);
      if (a > plane.highY() || a < plane.lowY()) {
        continue;
      }
      path.append(path.isEmpty() ? 'M' : 'L').append(Drawing.number(plane.x(f)));
      path.append(' ').append(Drawing.number(plane.y(a)));
      lastX = plane.x(f);
      lastY = plane.y(a);
    }
    if (path.isEmpty()) {
      return;
    }
    drawing.stroke("path", Ink.SOFT, 1, "d", path.toString(), "stroke-dasharray", "5 4");
    String words = bound.letter() + " ≥ " + Drawing.number(bound.score());
    if (lastX > WIDTH - RIGHT - 20) {
      drawing.text(words, Ink.SOFT, WIDTH - RIGHT + 4, lastY + 4, 12, "start");
    } else {
      drawing.text(words, Ink.SOFT, lastX, HEIGHT - BOTTOM - 6, 12, "middle");
    }
  }

  private static void point(Drawing drawing, Plane plane, Point point, LabelRoom room) {
    Html html = drawing.html();
    boolean linked = !point.link().isEmpty();
    if (linked) {
      html.open("a", "href", point.link(), "class", "point");
    } else {
      html.open("g", "class", "point");
    }
    html.element("title", point.detail());
    double x = plane.x(point.feasibility());
    double y = plane.y(point.attractiveness());
    if (point.spread().isKnown()) {
      ellipse(drawing, plane, point, x, y);
    }
    if (point.kind() == Kind.YARDSTICK) {
      drawing.squareBadge(point.scoreClass(), x, y, DOT);
    } else {
      drawing.badge(point.scoreClass(), x, y, DOT);
    }
    String label = DrawnText.fitted(point.label(), 11, 150);
    room.place(x, y, DrawnText.width(label, 11), 12)
        .ifPresent(spot -> drawing.text(label, Ink.TEXT, spot.x(), spot.y(), 11, spot.anchor()));
    html.close(linked ? "a" : "g");
  }

  private static void ellipse(Drawing drawing, Plane plane, Point point, double x, double y) {
    double sx = point.spread().feasibility() * plane.stepX();
    double sy = point.spread().attractiveness() * plane.stepY();
    // On paper y grows downwards, which turns the sign of the covariance.
    double cov = -point.spread().correlation() * sx * sy;
    double mean = (sx * sx + sy * sy) / 2;
    double apart = Math.hypot((sx * sx - sy * sy) / 2, cov);
    double turn = Math.toDegrees(Math.atan2(2 * cov, sx * sx - sy * sy) / 2);
    drawing.shape(
        "ellipse",
        "spread " + Ink.ACCENT.fillClass(),
        Ink.ACCENT.colour(),
        "fill-opacity",
        "0.08",
        "stroke",
        Ink.ACCENT.colour(),
        "stroke-opacity",
        "0.35",
        "cx",
        "0",
        "cy",
        "0",
        "rx",
        Drawing.number(RADIUS * Math.sqrt(mean + apart)),
        "ry",
        Drawing.number(RADIUS * Math.sqrt(Math.max(0, mean - apart))),
        "transform",
        String.format(Locale.ROOT, "translate(%.1f %.1f) rotate(%.1f)", x, y, turn));
  }

  /** The part of the plane that holds all points, in whole tens. */
  private record Plane(double lowX, double highX, double lowY, double highY) {

    static Plane of(List<Point> points) {
      List<Double> xs = new ArrayList<>();
      List<Double> ys = new ArrayList<>();
      for (Point point : points) {
        Spread spread = point.spread();
        double aside = spread.isKnown() ? RADIUS * spread.feasibility() : 2;
        double above = spread.isKnown() ? RADIUS * spread.attractiveness() : 2;
        xs.addAll(List.of(point.feasibility() - aside, point.feasibility() + aside));
        ys.addAll(List.of(point.attractiveness() - above, point.attractiveness() + above));
      }
      if (points.isEmpty()) {
        xs.addAll(List.of(0.0, 100.0));
        ys.addAll(List.of(0.0, 100.0));
      }
      return new Plane(floor(xs), ceiling(xs), floor(ys), ceiling(ys));
    }

    double x(double feasibility) {
      return LEFT + (feasibility - lowX) * stepX();
    }

    double y(double attractiveness) {
      return HEIGHT - BOTTOM - (attractiveness - lowY) * stepY();
    }

    double stepX() {
      return (WIDTH - LEFT - RIGHT) / (highX - lowX);
    }

    double stepY() {
      return (HEIGHT - TOP - BOTTOM) / (highY - lowY);
    }

    private static double floor(List<Double> values) {
      double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
      return Math.max(0, 10 * Math.floor(low / 10));
    }

    private static double ceiling(List<Double> values) {
      double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(100);
      return Math.min(100, 10 * Math.ceil(high / 10));
    }
  }
}
