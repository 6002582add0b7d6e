package jp.tenkai.export.pdf;

import java.awt.Color;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The presentation attributes that an element hands down to those within it.
 *
 * @param fill empty for none
 * @param stroke empty for none
 * @param fillOpacity from 0 to 1
 * @param strokeOpacity from 0 to 1
 * @param dashes lengths separated by commas or blanks, or "none"
 * @param anchor {@code start}, {@code middle} or {@code end}
 */
record SvgStyle(
    Optional<Color> fill,
    Optional<Color> stroke,
    double strokeWidth,
    double fillOpacity,
    double strokeOpacity,
    String dashes,
    String cap,
    String join,
    double fontSize,
    boolean bold,
    String anchor) {

  static SvgStyle initial() {
    return new SvgStyle(
        Optional.of(Color.BLACK),
        Optional.empty(),
        1,
        1,
        1,
        "none",
        "butt",
        "miter",
        16,
        false,
        "start");
  }

  /** This style with what an element says itself. Its opacity applies to fill and stroke alike. */
  SvgStyle of(Element element) {
    double opacity = number(element, "opacity", 1);
    String weight = text(element, "font-weight", bold ? "bold" : "normal");
    return new SvgStyle(
        colour(element, "fill", fill),
        colour(element, "stroke", stroke),
        number(element, "stroke-width", strokeWidth),
        number(element, "fill-opacity", fillOpacity) * opacity,
        number(element, "stroke-opacity", strokeOpacity) * opacity,
        text(element, "stroke-dasharray", dashes),
        text(element, "stroke-linecap", cap),
        text(element, "stroke-linejoin", join),
        number(element, "font-size", fontSize),
        weight.equals("bold") || weight.matches("[6-9]00"),
        text(element, "text-anchor", anchor));
  }

  /** The number of an attribute, in the drawing's units; {@code px} may follow. */
  static double number(Element element, String attribute, double otherwise) {
    String text = element.getAttribute(attribute).strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text.endsWith("px") ? text.substring(0, text.length() - 2) : text);
    } catch (NumberFormatException e) {
      throw refused(element, attribute, "a number");
    }
  }

  private static String text(Element element, String attribute, String otherwise) {
    String text = element.getAttribute(attribute).strip();
    return text.isEmpty() ? otherwise : text;
  }

  private static Optional<Color> colour(
      Element element, String attribute, Optional<Color> otherwise) {
    String text = element.getAttribute(attribute).strip();
    if (text.isEmpty() || text.equals("inherit")) {
      return otherwise;
    }
    if (text.equals("none") || text.equals("transparent")) {
      return Optional.empty();
    }
    if (text.equals("currentColor")) {
      return Optional.of(Color.BLACK);
    }
    if (text.matches("#[0-9a-fA-F]{3}")) {
      text = text.replaceAll("([0-9a-fA-F])", "$1$1");
    }
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw refused(element, attribute, "none, #rgb or #rrggbb");
    }
    return Optional.of(new Color(Integer.parseInt(text.substring(1), 16)));
  }

  private static IllegalArgumentException refused(
      Element element, String attribute, String expected) {
    return new IllegalArgumentException(
        attribute
            + " of '"
            + element.getTagName()
            + "' in a drawing: found '"
            + element.getAttribute(attribute)
            + "', expected "
            + expected);
  }
}
