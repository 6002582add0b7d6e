package jp.tenkai.jobs.configuration;

import java.util.Objects;

/**
 * The share of the weight with an observed figure, 0 to 1, below which no rank is given: for the
 * country index and for a field of a country.
 */
public record CoverageLimits(double country, double field, String reason) {
  public CoverageLimits {
    Objects.requireNonNull(reason, "reason");
    if (!(country >= 0 && country <= 1 && field >= 0 && field <= 1)) {
      throw new IllegalArgumentException(
          "coverage must be 0 to 1, found " + country + " and " + field);
    }
  }
}
