package jp.tenkai.export.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.tenkai.export.html.Html;

/**
 * An SVG drawing that is being written into a page or a PDF: whole pixels outside, presentation
 * attributes inside, a title and a description for those who don't see it.
 */
public final class Drawing {

  private static final String FONT = "'BIZ UDPGothic', sans-serif";

  private final Html html;

  private Drawing(Html html) {
    this.html = html;
  }

  /**
   * Opens a drawing.
   *
   * @param css class of the drawing beside {@code chart}
   * @param title what it shows, in one phrase
   * @param desc what can be seen in it, in one sentence or more
   */
  public static Drawing open(
      Html html, int width, int height, String css, String title, String desc) {
    return open(html, width, height, "img", css, title, desc);
  }

  /** Opens a drawing that holds links: its parts are met one by one, not as one image. */
  public static Drawing group(
      Html html, int width, int height, String css, String title, String desc) {
    return open(html, width, height, "group", css, title, desc);
  }

  private static Drawing open(
      Html html, int width, int height, String role, String css, String title, String desc) {
    html.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "chart " + css,
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height),
        "viewBox",
        "0 0 " + width + " " + height,
        "role",
        role,
        "aria-label",
        title,
        "font-family",
        FONT);
    html.element("title", title).element("desc", desc);
    return new Drawing(html);
  }

  /** Ends the drawing. */
  public void close() {
    html.close("svg");
  }

  /** The page it is written into. */
  public Html html() {
    return html;
  }

  /** A rectangle. */
  public Drawing rectangle(Ink ink, double x, double y, double width, double height) {
    return shape(
        "rect",
        ink.fillClass(),
        ink.colour(),
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height));
  }

  /** A straight line. */
  public Drawing line(Ink ink, double width, double x1, double y1, double x2, double y2) {
    return stroke(
        "line", ink, width, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
  }

  /** An open path, given as SVG path data. */
  public Drawing path(Ink ink, double width, String data) {
    return stroke("path", ink, width, "d", data);
  }

  /** A filled circle. */
  public Drawing circle(Ink ink, double x, double y, double radius) {
    return shape(
        "circle",
        ink.fillClass(),
        ink.colour(),
        "cx",
        number(x),
        "cy",
        number(y),
        "r",
        number(radius));
  }

  /** A round badge of a class, with its letter. */
  public Drawing badge(ScoreClass scoreClass, double x, double y, double radius) {
    shape(
        "circle",
        scoreClass.css(),
        scoreClass.fill(),
        "cx",
        number(x),
        "cy",
        number(y),
        "r",
        number(radius),
        "stroke",
        Ink.SOFT.colour(),
        "stroke-width",
        "0.5");
    return letter(scoreClass, x, y, radius);
  }

  /** A square badge of a class, with its letter. */
  public Drawing squareBadge(ScoreClass scoreClass, double x, double y, double half) {
    shape(
        "rect",
        scoreClass.css(),
        scoreClass.fill(),
        "x",
        number(x - half),
        "y",
        number(y - half),
        "width",
        number(2 * half),
        "height",
        number(2 * half),
        "stroke",
        Ink.TEXT.colour(),
        "stroke-width",
        "1.5");
    return letter(scoreClass, x, y, half);
  }

  private Drawing letter(ScoreClass scoreClass, double x, double y, double radius) {
    text(
        scoreClass.name(),
        scoreClass.css(),
        scoreClass.textOnFill(),
        x,
        y + radius * 0.45,
        radius * 1.25,
        "middle",
        "bold");
    return this;
  }

  /** A text that ends, starts or has its middle at a place: anchor is SVG's text-anchor. */
  public Drawing text(String words, Ink ink, double x, double y, double size, String anchor) {
    text(words, ink.fillClass(), ink.colour(), x, y, size, anchor, "normal");
    return this;
  }

  /** A text in bold. */
  public Drawing bold(String words, Ink ink, double x, double y, double size, String anchor) {
    text(words, ink.fillClass(), ink.colour(), x, y, size, anchor, "bold");
    return this;
  }

  /** Any filled element without content. */
  public Drawing shape(String tag, String css, String fill, String... attributes) {
    List<String> all = new ArrayList<>(List.of("class", css, "fill", fill));
    all.addAll(List.of(attributes));
    html.single(tag, all.toArray(String[]::new));
    return this;
  }

  /** Any element that is a line. */
  public Drawing stroke(String tag, Ink ink, double width, String... attributes) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "class",
                ink.lineClass(),
                "fill",
                "none",
                "stroke",
                ink.colour(),
                "stroke-width",
                number(width)));
    all.addAll(List.of(attributes));
    html.single(tag, all.toArray(String[]::new));
    return this;
  }

  private void text(
      String words,
      String css,
      String fill,
      double x,
      double y,
      double size,
      String anchor,
      String weight) {
    html.element(
        "text",
        DrawnText.plain(words),
        "class",
        css,
        "fill",
        fill,
        "x",
        number(x),
        "y",
        number(y),
        "font-size",
        number(size),
        "text-anchor",
        anchor,
        "font-weight",
        weight);
  }

  /** A coordinate with at most one decimal. */
  public static String number(double value) {
    double tenths = Math.rint(value * 10) / 10;
    return tenths == Math.rint(tenths)
        ? Long.toString((long) tenths)
        : String.format(Locale.ROOT, "%.1f", tenths);
  }
}
