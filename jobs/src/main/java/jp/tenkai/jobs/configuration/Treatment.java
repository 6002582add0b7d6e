package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** What is done to outliers before relative normalisation. */
public enum Treatment implements Spelled {
  /** Nothing. */
  NONE("none"),
  /** The most extreme figures are moved to the next ones. */
  WINSORISE("winsorise");

  private final String word;

  Treatment(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
