package jp.tenkai.jobs.configuration;

import java.util.Objects;

/**
 * What is known about an indicator.
 *
 * @param scale goalposts in the unit
 * @param scaleReason why the goalposts stand there
 * @param maxAge years before the release's reference year that still count; older is missing
 * @param shownOnly shown beside the scores, never part of them
 * @param reason why it is used
 * @param source a citation; empty where none is given
 */
public record IndicatorConf(
    IndicatorId id,
    Words name,
    Words unit,
    From from,
    Direction direction,
    Goalpost scale,
    String scaleReason,
    int maxAge,
    boolean shownOnly,
    String reason,
    String source) {
  public IndicatorConf {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(scaleReason, "scaleReason");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(source, "source");
    if (maxAge < 0) {
      throw new IllegalArgumentException("max_age must be 0 or more, found " + maxAge);
    }
  }
}
