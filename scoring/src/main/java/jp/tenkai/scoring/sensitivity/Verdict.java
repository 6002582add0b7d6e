package jp.tenkai.scoring.sensitivity;

/** Whether the indices of an input may be shown. */
public enum Verdict {
  /** Both intervals are within the limit. */
  RELIABLE,
  /** An interval is wider than the limit, or there are too few base rows for an interval. */
  WITHHELD
}
