package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** How raw figures become points. */
public enum Normalisation implements Spelled {
  /** Between the fixed goalposts of the indicator: adding a country moves nobody else. */
  GOALPOSTS("goalposts"),
  /** Between the lowest and highest candidate: scores are relative. */
  MIN_MAX("min-max");

  private final String word;

  Normalisation(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
