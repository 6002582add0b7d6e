package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** How a service answers: in one piece, or in pages that are found in its own way. */
public enum ServiceKind implements Spelled {
  /** One file. */
  FILE("file"),
  /** World Bank API, version 2: pages counted in the first element of the answer. */
  WORLD_BANK("world-bank-api"),
  /** OData, version 4: the next page's address stands in the page before. */
  ODATA("odata"),
  /** DHS Program API: pages counted in the answer. */
  DHS("dhs-api"),
  /** UN Comtrade API, version 1: one page, cut off at a limit. */
  COMTRADE("comtrade-api"),
  /** UN Comtrade bulk files: a list of files, then each file. */
  COMTRADE_BULK("comtrade-bulk");

  private final String word;

  ServiceKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
