package jp.tenkai.datasets.distance;

import java.util.Objects;
import jp.tenkai.datasets.country.CountryCode;

/**
 * What lies between two countries.
 *
 * @param from one country
 * @param to the other
 * @param kilometres between their main cities, great circle
 * @param weightedKilometres between their cities weighted by people; NaN where not known
 * @param isContiguous whether they share a border
 * @param sharesLanguage whether they share an official language
 * @param wasColony whether one was ever the other's colony
 * @param file the file it stands in
 * @param row the line
 */
public record Distance(
    CountryCode from,
    CountryCode to,
    double kilometres,
    double weightedKilometres,
    boolean isContiguous,
    boolean sharesLanguage,
    boolean wasColony,
    String file,
    long row) {
  public Distance {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(file, "file");
    if (!(kilometres >= 0) || Double.isInfinite(kilometres)) {
      throw new IllegalArgumentException("kilometres must be finite and 0 or more");
    }
  }
}
