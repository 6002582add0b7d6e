package jp.tenkai.jobs.configuration;

import java.util.Objects;

/** The part of an HS code's trade that belongs to a field: above 0, at most 1, and why. */
public record HsShare(double share, String reason) {
  public HsShare {
    Objects.requireNonNull(reason, "reason");
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be above 0 and at most 1, found " + share);
    }
  }
}
