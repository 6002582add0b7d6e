package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** The side of a gate's limit on which a country passes. */
public enum Bound implements Spelled {
  /** The limit or more. */
  AT_LEAST("at_least"),
  /** The limit or less. */
  AT_MOST("at_most");

  private final String word;

  Bound(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
