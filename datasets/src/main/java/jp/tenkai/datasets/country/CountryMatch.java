package jp.tenkai.datasets.country;

import jp.tenkai.datasets.quarantine.Refusal;

/** What the register says to a code: a country, or why it is none. */
public sealed interface CountryMatch {
  /** The code means this country. */
  record Is(CountryCode country) implements CountryMatch {}

  /**
   * The code means no country that can be scored: an aggregate, a dissolved state, nothing known.
   */
  record IsNot(Refusal reason) implements CountryMatch {}
}
