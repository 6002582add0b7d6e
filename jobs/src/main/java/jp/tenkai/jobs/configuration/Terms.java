package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** What a source lets people do with its data. */
public enum Terms implements Spelled {
  /** Anything, with attribution. */
  OPEN("open"),
  /** No commercial use; one switch leaves such sources out. */
  NON_COMMERCIAL("non-commercial");

  private final String word;

  Terms(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
