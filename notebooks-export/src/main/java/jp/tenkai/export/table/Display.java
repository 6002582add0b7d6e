package jp.tenkai.export.table;

/** How a column's values are shown to a person; stored values are never rounded. */
public enum Display {
  /** A code or id, shown as it is. */
  CODE,
  /** A name or short phrase. */
  NAME,
  /** A sentence that may wrap. */
  SENTENCE,
  /** A rank, whole number without grouping. */
  RANK,
  /** A number of things, grouped. */
  COUNT,
  /** A calendar year, never grouped. */
  YEAR,
  /** A score, one decimal. */
  SCORE,
  /** A difference of scores, signed, one decimal. */
  POINTS,
  /** A share between 0 and 1, shown in percent. */
  SHARE,
  /** Thousand US dollars. */
  THOUSAND_DOLLARS,
  /** A figure in the unit its row names. */
  FIGURE
}
