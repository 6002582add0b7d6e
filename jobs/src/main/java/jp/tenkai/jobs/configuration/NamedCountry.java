package jp.tenkai.jobs.configuration;

import java.util.Objects;
import jp.tenkai.datasets.country.CountryCode;

/** A country that a strategy names by itself, and why. */
public record NamedCountry(CountryCode country, String reason) {
  public NamedCountry {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(reason, "reason");
  }
}
