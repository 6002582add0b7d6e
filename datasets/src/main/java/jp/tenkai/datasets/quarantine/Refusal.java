package jp.tenkai.datasets.quarantine;

/** Why a row of a readable file is not kept. */
public enum Refusal {
  /** A region, income group, continent or other group of countries. */
  AGGREGATE,
  /** A country code or name that the register does not hold. */
  UNKNOWN_COUNTRY,
  /** A country that no longer exists, in a year after its end or where it can't be split. */
  DISSOLVED_COUNTRY,
  /** "Areas not elsewhere specified" and the like. */
  UNSPECIFIED_AREA,
  /** The source says that there is no figure. */
  NO_VALUE,
  /** Not a number where a number must be. */
  BAD_NUMBER,
  /** Infinite, or too large for a double. */
  NOT_FINITE,
  /** A text answer in a numeric series, such as Yes or No. */
  TEXT_ANSWER,
  /** Not a year. */
  BAD_YEAR,
  /** Several years in one figure, where one year is needed. */
  YEAR_RANGE,
  /** One sex, age or other part where the total is kept. */
  OTHER_BREAKDOWN,
  /** Another series than the one asked for, in a file that mixes several. */
  OTHER_SERIES,
  /** Another reference period of the same survey is the headline value. */
  NOT_PREFERRED,
  /** A count or denominator beside the indicator. */
  NOT_AN_INDICATOR,
  /** The same figure again, with the same value. */
  DUPLICATE,
  /** Not a product code of six digits. */
  BAD_PRODUCT,
  /** A negative value or quantity. */
  NEGATIVE,
  /** Fewer or more cells than the header. */
  WRONG_SHAPE,
  /** A part of a country. */
  SUBNATIONAL
}
