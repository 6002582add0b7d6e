package jp.tenkai.datasets.country;

/**
 * Whose code a country is written in. The same digits can mean other countries in other systems.
 */
public enum CodeSystem {
  /** ISO 3166-1 alpha-3, and the old and special ones that sources still use (ROM, ZAR, XKX). */
  ISO3,
  /** ISO 3166-1 alpha-2. */
  ISO2,
  /** ISO 3166-1 numeric, which is the UN's M49, with or without leading zeros. */
  M49,
  /**
   * CEPII BACI's numbers: M49 but for France 251, India 699, Switzerland 757, USA 842 and others.
   */
  BACI,
  /** UN Comtrade's numbers, legacy ones included. */
  COMTRADE,
  /** Japan Customs' three digits. */
  JAPAN_CUSTOMS,
  /** The World Bank's codes: ISO alpha-3 with XKX and CHI, and its groups (AFE, WLD, HIC, ...). */
  WORLD_BANK,
  /** WHO's codes: ISO alpha-3, and its regions and groups. */
  WHO,
  /**
   * The location numbers of the Institute for Health Metrics and Evaluation (Japan 67, Kenya 180).
   * Its names do not do: two places are called Georgia, and two Niger.
   */
  IHME,
  /**
   * The two letters of the DHS Program: ISO alpha-2 for most countries, its own for the others (BU
   * Burundi, MD Madagascar, NI Niger), some of which are another country's in ISO.
   */
  DHS,
  /**
   * A spelling that a source without codes uses, matched letter by letter against a stated list.
   */
  SPELLING
}
