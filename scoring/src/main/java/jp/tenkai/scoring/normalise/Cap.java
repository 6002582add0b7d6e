package jp.tenkai.scoring.normalise;

/** Whether a unit better than the one or the value all are compared with gets more than 1. */
public enum Cap {
  /** It gets more than 1. */
  NONE(Double.POSITIVE_INFINITY),
  /** It gets 1. */
  AT_ONE(1);

  private final double upper;

  Cap(double upper) {
    this.upper = upper;
  }

  double upper() {
    return upper;
  }
}
