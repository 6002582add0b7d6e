package jp.tenkai.scoring.normalise;

/** How one cell came to its normalised value, or why it has none. */
public enum Placing {
  /** By the formula. */
  INSIDE,
  /** The worse end of the scale cut the value off. */
  CUT_AT_WORST,
  /** The better end of the scale cut the value off. */
  CUT_AT_BEST,
  /** Zero or negative under a logarithmic scale: placed at the low goalpost. */
  NOT_POSITIVE,
  /** No value: there was nothing to place. */
  ABSENT,
  /** No value: all reference units have the same one, so that it tells nobody apart. */
  CONSTANT_INDICATOR,
  /** No value: no reference unit has one to measure against. */
  NO_REFERENCE,
  /**
   * No value: the reference units differ, but what the method divides by is zero or would turn
   * better into worse, as with a target that the worst unit has reached already.
   */
  NO_RANGE
}
