package jp.tenkai.jobs.configuration;

import java.util.Objects;

/** One side of the score, with its weight relative to the other sides. */
public record AxisConf(double weight, Words name, String reason) {
  public AxisConf {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(reason, "reason");
    Weight.require(weight);
  }
}
