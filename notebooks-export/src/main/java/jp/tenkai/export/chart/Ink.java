package jp.tenkai.export.chart;

import java.util.Locale;

/**
 * The colours of everything in a drawing that is not a class: each as a presentation attribute for
 * PDFs, and as a CSS class with which a page recolours it in the dark.
 */
public enum Ink {
  /** Names and figures. */
  TEXT("#1b2226"),
  /** Scales and remarks. */
  SOFT("#5a666d"),
  /** Grid lines and frames. */
  LINE("#d5dbdf"),
  /** Bars and intervals. */
  BAR("#9fd0df"),
  /** What the eye should find first. */
  ACCENT("#0b4f6c"),
  /** The paper. */
  BACK("#ffffff"),
  /** What has no figure. */
  EMPTY("#e3e6e8");

  private final String colour;

  Ink(String colour) {
    this.colour = colour;
  }

  /** The colour on a light page and in print, as {@code #rrggbb}. */
  public String colour() {
    return colour;
  }

  /** The CSS class of an area or text in this colour, such as {@code ink-bar}. */
  public String fillClass() {
    return "ink-" + name().toLowerCase(Locale.ROOT);
  }

  /** The CSS class of a line in this colour, such as {@code pen-bar}. */
  public String lineClass() {
    return "pen-" + name().toLowerCase(Locale.ROOT);
  }
}
