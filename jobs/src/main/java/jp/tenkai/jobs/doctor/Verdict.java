package jp.tenkai.jobs.doctor;

import java.util.Locale;

/** What a finding means for the next run. */
public enum Verdict {
  /** As it should be. */
  OK,
  /** A run can work, but somebody should look at it. */
  WARNING,
  /** A run will fail, or its result could not be trusted. */
  BAD;

  /** The word that machines read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
