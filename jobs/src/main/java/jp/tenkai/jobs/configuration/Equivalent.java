package jp.tenkai.jobs.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import jp.tenkai.datasets.observation.Series;

/**
 * Series of different sources that say the same thing.
 *
 * @param id kebab-case
 * @param series two or more, the preferred one first
 * @param tolerance up to which two figures agree, in the unit, 0 or more
 * @param reason of the order or the tolerance
 */
public record Equivalent(
    String id, Words name, Words unit, List<Series> series, double tolerance, String reason) {
  public Equivalent {
    Kebab.require("group id", id);
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(reason, "reason");
    series = List.copyOf(series);
    if (series.size() < 2 || new HashSet<>(series).size() != series.size()) {
      throw new IllegalArgumentException("two or more series, each once: " + series);
    }
    if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
      throw new IllegalArgumentException("tolerance must be 0 or more, found " + tolerance);
    }
  }
}
