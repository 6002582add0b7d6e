package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** Which way an indicator is better for the question asked. */
public enum Direction implements Spelled {
  /** More is better. */
  UP("up"),
  /** Less is better. */
  DOWN("down");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
