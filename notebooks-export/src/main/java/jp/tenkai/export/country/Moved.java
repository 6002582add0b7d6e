package jp.tenkai.export.country;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What moved the country's score in a strategy since the release before.
 *
 * @param points by cause, as the table attribution names it
 */
record Moved(String strategy, String previousRelease, Map<String, Double> points) {

  Moved {
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(previousRelease, "previousRelease");
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
  }

  /** The whole change. */
  double sum() {
    return points.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
