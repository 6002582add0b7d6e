package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** The countries whose median stands in for a missing figure. */
public enum PeerGroup implements Spelled {
  /** The UN M49 area that the country register calls its sub-region. */
  SUBREGION("subregion"),
  /** The UN M49 region. */
  REGION("region"),
  /** The World Bank income group. */
  INCOME_GROUP("income-group");

  private final String word;

  PeerGroup(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
