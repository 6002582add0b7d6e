package jp.tenkai.jobs.quality;

import java.util.Objects;
import jp.tenkai.datasets.country.CountryCode;

/**
 * Two sources' figures for the same thing, country and year.
 *
 * @param group the id in conf/equivalents.yaml
 * @param kept the figure of the preferred source
 * @param other the other one
 * @param tolerance up to which they agree
 */
public record Discrepancy(
    String group, CountryCode country, int year, Figure kept, Figure other, double tolerance) {
  /** One source's figure and where it stands. */
  public record Figure(String source, String series, double value, String file, long row) {}

  /** What decimal figures may be off by in a computer. */
  private static final double ROUNDING = 1e-9;

  public Discrepancy {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(kept, "kept");
    Objects.requireNonNull(other, "other");
  }

  /** The other figure less the kept one, in the unit of the series. */
  public double difference() {
    return other.value() - kept.value();
  }

  public boolean agrees() {
    return Math.abs(difference()) <= tolerance + ROUNDING;
  }
}
