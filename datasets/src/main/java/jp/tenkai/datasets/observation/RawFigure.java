package jp.tenkai.datasets.observation;

import java.util.Objects;
import jp.tenkai.datasets.country.CodeSystem;

/**
 * One figure as its source writes it, all of it still text.
 *
 * @param series whose and which
 * @param system whose country code {@code place} is
 * @param place the country's code
 * @param year the year, or a range such as {@code 2013-2017}
 * @param value the number; blank where the source gives none
 * @param low the lower bound; blank where the source gives none
 * @param high the upper bound; blank where the source gives none
 * @param origin where it stands
 */
public record RawFigure(
    Series series,
    CodeSystem system,
    String place,
    String year,
    String value,
    String low,
    String high,
    Origin origin) {
  public RawFigure {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
    Objects.requireNonNull(origin, "origin");
  }
}
