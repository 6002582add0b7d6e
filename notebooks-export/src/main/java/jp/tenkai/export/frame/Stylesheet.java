package jp.tenkai.export.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tenkai.export.chart.ScoreClass;

/**
 * The one style sheet of the site: the design tokens with their licence, the rules of the frame and
 * of the pages in a fixed order, and the colours of the classes.
 */
public final class Stylesheet {

  private static final String TOKENS = "design-tokens.css";
  private static final String LICENCE = "design-tokens.LICENSE.txt";
  private static final List<String> RULES =
      List.of("site.css", "pages.css", "explore.css", "country.css");

  private Stylesheet() {}

  /** The whole sheet. */
  public static String css() {
    StringBuilder css = new StringBuilder("@charset \"UTF-8\";\n");
    css.append("/*\n").append(resource(LICENCE).replace("*/", "* /")).append("*/\n");
    css.append(resource(TOKENS));
    RULES.forEach(name -> css.append(resource(name)));
    for (ScoreClass scoreClass : ScoreClass.values()) {
      css.append(scoreClass.lightRule());
      drawing(css, scoreClass, scoreClass.fill(), scoreClass.textOnFill());
    }
    css.append("@media screen and (prefers-color-scheme: dark) {\n");
    for (ScoreClass scoreClass : ScoreClass.values()) {
      css.append(scoreClass.darkRule());
      drawing(css, scoreClass, scoreClass.darkFill(), scoreClass.textOnDarkFill());
    }
    return css.append("}\n").toString();
  }

  /** The same colours in a drawing, where an area is filled and its letters are filled too. */
  private static void drawing(StringBuilder css, ScoreClass scoreClass, String area, String text) {
    css.append("svg .").append(scoreClass.css()).append(" { fill: ").append(area).append("; }\n");
    css.append("svg text.").append(scoreClass.css()).append(" { fill: ").append(text);
    css.append("; }\n");
  }

  private static String resource(String name) {
    try (InputStream in = Stylesheet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can't be read", e);
    }
  }
}
