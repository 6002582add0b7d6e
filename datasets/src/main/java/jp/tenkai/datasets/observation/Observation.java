package jp.tenkai.datasets.observation;

import java.util.Objects;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.Vintage;

/**
 * One figure.
 *
 * @param series whose and which
 * @param country for which country
 * @param year for which calendar year; for a range the last one
 * @param value the figure, finite, in the series' own unit
 * @param low the source's lower bound, NaN where it gives none
 * @param high the source's upper bound, NaN where it gives none
 * @param vintage when the source said so
 * @param file the file it stands in
 * @param row the line (or record) of the file it stands in, from 1
 */
public record Observation(
    Series series,
    CountryCode country,
    int year,
    double value,
    double low,
    double high,
    Vintage vintage,
    String file,
    long row) {
  public Observation {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(vintage, "vintage");
    Objects.requireNonNull(file, "file");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(series + " " + country + " " + year + ": " + value);
    }
    if (year < 1800 || year > 2200) {
      throw new IllegalArgumentException("year must be a calendar year, found " + year);
    }
  }
}
