package jp.tenkai.scoring.normalise;

/** The check of parameters that must lie above zero. */
final class Positive {

  private Positive() {}

  static void check(String what, double found) {
    if (!(found > 0 && found < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          what + ": expected a finite number above 0, but found " + found);
    }
  }
}
