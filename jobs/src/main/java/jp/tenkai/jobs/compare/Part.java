package jp.tenkai.jobs.compare;

import java.util.Objects;

/**
 * One cause's part in a change.
 *
 * @param key what was changed in conf/; empty unless the cause is the configuration
 * @param points of the score; NaN without a score on one side
 * @param places gained, fractions of them too; NaN without a rank on one side
 */
public record Part(Cause cause, String key, double points, double places) {
  public Part {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(key, "key");
    if (!key.isEmpty() && cause != Cause.CONFIGURATION) {
      throw new IllegalArgumentException(cause + " with the key " + key);
    }
  }
}
