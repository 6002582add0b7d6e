package jp.tenkai.export.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.tenkai.export.chart.ScoreClass;

/** The style sheet that every page carries inline. */
final class Stylesheet {

  private Stylesheet() {}

  static String css() {
    StringBuilder css = new StringBuilder(resource());
    for (ScoreClass scoreClass : ScoreClass.values()) {
      css.append(scoreClass.lightRule());
    }
    css.append("@media screen and (prefers-color-scheme: dark) {\n");
    for (ScoreClass scoreClass : ScoreClass.values()) {
      css.append("  ").append(scoreClass.darkRule());
    }
    return css.append("}\n").toString();
  }

  private static String resource() {
    try (InputStream in = Stylesheet.class.getResourceAsStream("page.css")) {
      if (in == null) {
        throw new IllegalStateException("page.css is not on the path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("page.css can't be read", e);
    }
  }
}
