package jp.tenkai.jobs.revisions;

import java.util.Objects;

/**
 * A figure that one of two vintages has otherwise.
 *
 * @param before the earlier value; NaN where it is new
 * @param after the later value; NaN where it was withdrawn
 */
public record Change(Kind kind, Place place, double before, double after) {
  /** What happened to a figure. */
  public enum Kind {
    /** The earlier vintage had none. */
    NEW,
    /** Both have one, and they differ. */
    REVISED,
    /** The later vintage covers country and year, and has none. */
    WITHDRAWN
  }

  public Change {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(place, "place");
    if (Double.isNaN(before) != (kind == Kind.NEW)
        || Double.isNaN(after) != (kind == Kind.WITHDRAWN)) {
      throw new IllegalArgumentException(kind + " can't be from " + before + " to " + after);
    }
  }

  /** Later less earlier, in the unit of the series; NaN where one of them is missing. */
  public double difference() {
    return after - before;
  }

  /** The difference in % of the earlier figure; NaN where that is missing or 0. */
  public double percent() {
    return before == 0 ? Double.NaN : 100 * difference() / Math.abs(before);
  }
}
