package jp.tenkai.jobs.configuration;

import java.util.Objects;

/**
 * An indicator's place in a list: its weight relative to the others in the list, what happens to
 * its missing figures, and why it is there.
 */
public record WeightedIndicator(IndicatorId indicator, double weight, GapRule gaps, String reason) {
  public WeightedIndicator {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(gaps, "gaps");
    Objects.requireNonNull(reason, "reason");
    Weight.require(weight);
  }
}
