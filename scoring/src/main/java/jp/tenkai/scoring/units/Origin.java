package jp.tenkai.scoring.units;

/** Where the value of one cell (leaf x unit) comes from, or why there is none. */
public enum Origin {
  /** The caller gave a value; no step before treatment has touched it. */
  OBSERVED,
  /** The caller gave none and an imputation rule filled the cell. */
  IMPUTED,
  /** No value is known. An imputation rule may fill the cell. */
  MISSING,
  /** A value is known but lies too far back to count. An imputation rule may fill the cell. */
  TOO_OLD,
  /** The question makes no sense for this unit. Never filled, and left out of coverage. */
  NOT_APPLICABLE;

  /** True for the two origins that come with a value. */
  public boolean hasValue() {
    return this == OBSERVED || this == IMPUTED;
  }
}
