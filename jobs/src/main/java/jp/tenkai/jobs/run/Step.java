package jp.tenkai.jobs.run;

import java.util.Locale;

/** The steps of a run in their order. */
public enum Step {
  /** Asks the sources for what is new. */
  FETCH,
  /** Reads what was landed. */
  INGEST,
  /** Holds the figures against the gates of quality. */
  GATES,
  /** Settles one value for each indicator, country and year. */
  PANEL,
  /** Scores and ranks countries and fields. */
  SCORE,
  /** Draws other weights and figures, and counts how ranks move. */
  ROBUSTNESS,
  /** Makes what people open. */
  PUBLISH,
  /** Reads everything again and holds it against its manifest and signature. */
  VERIFY,
  /** Shows the new release to readers by one rename. */
  RELEASE;

  /** The word of this step in logs, metrics and messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
