package jp.tenkai.export.chart;

import java.util.Locale;
import java.util.Optional;

/**
 * The colours of the classes A to E in light and dark: one hue from strong to faint, so that they
 * stay apart for the colour-blind and in grey print; text on them has a contrast of at least 4.5:1
 * (WCAG 2.1, level AA).
 */
public enum ScoreClass {
  A("#0b4f6c", "#ffffff", "#8fdcf5", "#06222c"),
  B("#23738f", "#ffffff", "#4aa6c4", "#04161c"),
  C("#9fd0df", "#10242b", "#1f5f76", "#ffffff"),
  D("#d9ecf2", "#10242b", "#173c4a", "#dfeef3"),
  E("#f0f1f2", "#41484c", "#252d32", "#c3ccd1");

  private final String lightBack;
  private final String lightText;
  private final String darkBack;
  private final String darkText;

  ScoreClass(String lightBack, String lightText, String darkBack, String darkText) {
    this.lightBack = lightBack;
    this.lightText = lightText;
    this.darkBack = darkBack;
    this.darkText = darkText;
  }

  /** The class a table names; empty when the row has none. */
  public static Optional<ScoreClass> parse(String text) {
    for (ScoreClass scoreClass : values()) {
      if (scoreClass.name().equals(text)) {
        return Optional.of(scoreClass);
      }
    }
    return Optional.empty();
  }

  /** The CSS class, {@code class-a} to {@code class-e}. */
  public String css() {
    return "class-" + name().toLowerCase(Locale.ROOT);
  }

  /** Its rule on a light page. */
  public String lightRule() {
    return rule(lightBack, lightText);
  }

  /** Its rule on a dark page. */
  public String darkRule() {
    return rule(darkBack, darkText);
  }

  /** The fill on a dark page, as {@code #rrggbb}. */
  public String darkFill() {
    return darkBack;
  }

  /** The text on that fill on a dark page, as {@code #rrggbb}. */
  public String textOnDarkFill() {
    return darkText;
  }

  /** The fill of an area or badge on a light page and in print, as {@code #rrggbb}. */
  public String fill() {
    return lightBack;
  }

  /** The text on that fill, as {@code #rrggbb}. */
  public String textOnFill() {
    return lightText;
  }

  private String rule(String back, String text) {
    return "." + css() + " { background: " + back + "; color: " + text + "; }\n";
  }
}
