package jp.tenkai.datasets.landing;

/** How a file came in. */
public enum Way {
  /** Downloaded from the source's service. */
  FETCHED,
  /** Handed over by a person. */
  IMPORTED
}
