package jp.tenkai.datasets.concordance;

/** How sure a converted value is, from surest to least sure. */
public enum Mark {
  /** The code is not touched by any revision on the way; taken over by its number. */
  SAME_CODE,
  /** One code became one other. */
  RENAMED,
  /** Several codes became one: their values were added. */
  SUMMED,
  /** One code became several: its value was shared out by an assumption. */
  ALLOCATED;

  /** The less sure of two. */
  public Mark and(Mark other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
