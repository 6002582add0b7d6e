package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** What happens to an indicator's missing figures. */
public enum GapRule implements Spelled {
  /** What the method of the strategy says. */
  AS_METHOD("method"),
  /** They stay missing, whatever the method says. */
  NONE("none");

  private final String word;

  GapRule(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
