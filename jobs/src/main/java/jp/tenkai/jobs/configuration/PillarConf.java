package jp.tenkai.jobs.configuration;

import java.util.List;
import java.util.Objects;

/** A group of indicators inside an axis, with its weight relative to the axis' other pillars. */
public record PillarConf(
    AxisId axis, double weight, Words name, String reason, List<WeightedIndicator> indicators) {
  public PillarConf {
    Objects.requireNonNull(axis, "axis");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(reason, "reason");
    Weight.require(weight);
    indicators = List.copyOf(indicators);
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("a pillar must have at least one indicator");
    }
  }
}
