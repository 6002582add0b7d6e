package jp.tenkai.export.release;

/** Where a release stands in the eyes of its readers. */
public enum ReleaseState {
  /** Readers see it. */
  CURRENT,
  /** Readers saw it, or see a later one. */
  SUPERSEDED,
  /** A person has taken it back. */
  WITHDRAWN,
  /** Whole and under its name; it was never shown. */
  SETTLED
}
