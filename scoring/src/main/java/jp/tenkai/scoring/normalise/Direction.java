package jp.tenkai.scoring.normalise;

/** Whether more of an indicator is better or worse. */
public enum Direction {
  /** More is better. */
  UP(1),
  /** Less is better. */
  DOWN(-1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /** The factor every value and goalpost is multiplied by before normalisation: +1 or -1. */
  public int sign() {
    return sign;
  }
}
