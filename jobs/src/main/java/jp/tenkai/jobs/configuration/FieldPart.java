package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** A part of a field that may be not applicable. */
public enum FieldPart implements Spelled {
  /** The field has no goods, so no HS code. */
  TRADE("trade"),
  /** No indicator of need is published. */
  NEED("need"),
  /** No indicator of capacity is published. */
  CAPACITY("capacity");

  private final String word;

  FieldPart(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
