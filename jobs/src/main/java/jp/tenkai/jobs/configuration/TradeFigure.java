package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** A figure made from the trade in a field's HS codes. */
public enum TradeFigure implements Spelled {
  /** What the country imports, in thousand USD a year. */
  IMPORTS("imports"),
  /** The share of those imports that comes from Japan, in %. */
  JAPAN_SHARE("japan_share"),
  /** Japan's share in those imports over its share in all imports of the country. */
  JAPAN_RCA("japan_rca");

  private final String word;

  TradeFigure(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
