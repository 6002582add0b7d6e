package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** How parts become a whole. */
public enum Mean implements Spelled {
  /** Weighted arithmetic mean: a weak part is fully made up for by a strong one. */
  ARITHMETIC("arithmetic"),
  /** Weighted geometric mean: a weak part is made up for only in part. */
  GEOMETRIC("geometric");

  private final String word;

  Mean(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
