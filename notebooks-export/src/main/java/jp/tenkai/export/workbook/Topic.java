package jp.tenkai.export.workbook;

import java.util.Locale;

/** What a sheet is about. */
enum Topic {
  README,
  RANKING,
  WEIGHTS,
  MATRIX,
  METHOD,
  FIELDS,
  OPPORTUNITY,
  COMPONENTS,
  ROBUSTNESS,
  GAINS,
  COVERAGE,
  INDICATORS,
  BACKTEST,
  AUDIT,
  SOURCES;

  /** Its name in the catalogue's keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
