package jp.tenkai.jobs.configuration;

import java.util.Objects;
import jp.tenkai.datasets.country.CountryCode;

/**
 * A word shown beside a country that changes no score.
 *
 * @param source a citation; empty where none is given
 */
public record CountryMark(CountryCode country, Words mark, String reason, String source) {
  public CountryMark {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(source, "source");
  }
}
