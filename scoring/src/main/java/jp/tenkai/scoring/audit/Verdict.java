package jp.tenkai.scoring.audit;

/** What a check says, from the best to the worst. */
public enum Verdict {
  /** The number lies within its limits. */
  GOOD,

  /** The number lies outside what is wished for, or does not exist: a person has to look. */
  UNCERTAIN,

  /** The number lies where the result should not be used without a change or a stated reason. */
  BAD;

  /** The worse of two verdicts. */
  public Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
