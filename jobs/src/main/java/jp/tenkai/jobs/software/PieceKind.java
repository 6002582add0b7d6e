package jp.tenkai.jobs.software;

import jp.tenkai.jobs.yaml.Spelled;

/** What a piece of software is. */
public enum PieceKind implements Spelled {
  /** A jar beside Tenkai's own. */
  LIBRARY("library"),
  /** What runs everything, which the machine brings. */
  RUN_TIME("run-time"),
  FONT("font"),
  /** Shapes, such as those of the map. */
  DATA("data"),
  STYLE("style"),
  SCRIPT("script"),
  /** Tenkai itself. */
  OWN("own");

  private final String word;

  PieceKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
