package jp.tenkai.jobs.configuration;

import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Reading;

/** Holds the countries that conf/ names against the register. */
final class Countries {
  /** Codes in conf/ are today's: an old code such as ROM must be written as ROU. */
  private static final int YEAR_OF_CODES = 2026;

  private static final CountryCode NOWHERE = CountryCode.of("ZZZ");

  private final CountryRegister register;

  Countries(CountryRegister register) {
    this.register = register;
  }

  static boolean isNowhere(CountryCode country) {
    return country.equals(NOWHERE);
  }

  /** The country under a key; a stand-in where a problem was noted. */
  CountryCode read(Reading reading, Block block, String key) {
    String code = block.text(key);
    if (code.isEmpty()) {
      return NOWHERE;
    }
    if (code.matches("[A-Z]{3}")
        && register.match(CodeSystem.ISO3, code, YEAR_OF_CODES) instanceof CountryMatch.Is is
        && is.country().iso3().equals(code)) {
      return is.country();
    }
    block.problem(
        ProblemCode.UNKNOWN_COUNTRY, key, code, "ISO 3166-1 alpha-3 of a country, such as KEN");
    return NOWHERE;
  }
}
