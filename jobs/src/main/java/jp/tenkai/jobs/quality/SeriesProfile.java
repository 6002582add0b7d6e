package jp.tenkai.jobs.quality;

import java.util.Objects;

/**
 * What the figures of one series look like.
 *
 * @param source the source's id
 * @param code the series
 * @param unit in English
 * @param figures how many, each country and year in its newest vintage
 * @param countries how many have one
 * @param newestYear the last year with a figure
 * @param newestVintage the last word of the source on it
 * @param lowest the smallest figure, with where it stands
 * @param highest the largest figure, with where it stands
 * @param recentLowest the smallest figure of recent years; NaN where there is none
 * @param recentHighest the largest figure of recent years; NaN where there is none
 * @param jumps how many figures are so many times the year's before, or that part of it
 * @param jump the widest of them; empty where there is none
 */
public record SeriesProfile(
    String source,
    String code,
    String unit,
    long figures,
    long countries,
    int newestYear,
    String newestVintage,
    Extreme lowest,
    Extreme highest,
    double recentLowest,
    double recentHighest,
    long jumps,
    String jump) {
  /** A figure and where it stands. */
  public record Extreme(double value, String where) {
    public Extreme {
      Objects.requireNonNull(where, "where");
    }
  }

  /** Source and code, as conf/quality.yaml names it. */
  public String name() {
    return source + ":" + code;
  }
}
