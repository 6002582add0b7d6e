package jp.tenkai.datasets.survey;

import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * What a survey figure is about. Figures of a group as a whole are evidence of their own (they are
 * the only ones with a stated base), so these groups are kept and not refused.
 */
sealed interface SurveyGeo {
  /** Africa, Asia and Oceania, ASEAN, all surveyed countries: the codes that these files use. */
  Set<String> GROUPS = Set.of("AFR", "AO", "ASEAN", "WLD");

  /** A country, or a group where it is empty. */
  record Known(Optional<CountryCode> country) implements SurveyGeo {}

  record Unknown(Refusal reason) implements SurveyGeo {}

  static SurveyGeo of(CountryRegister register, String geo, int year) {
    if (GROUPS.contains(geo)) {
      return new Known(Optional.empty());
    }
    CountryMatch match = register.match(CodeSystem.ISO3, geo, year);
    if (match instanceof CountryMatch.Is is) {
      return new Known(Optional.of(is.country()));
    }
    return new Unknown(((CountryMatch.IsNot) match).reason());
  }
}
