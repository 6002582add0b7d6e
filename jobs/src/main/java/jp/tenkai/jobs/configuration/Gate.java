package jp.tenkai.jobs.configuration;

import java.util.Objects;

/** A limit in an indicator's own unit that a country must pass to be ranked. */
public record Gate(String id, IndicatorId indicator, Bound bound, double limit, String reason) {
  public Gate {
    Kebab.require("gate id", id);
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(reason, "reason");
    if (!Double.isFinite(limit)) {
      throw new IllegalArgumentException("limit must be finite, found " + limit);
    }
  }
}
