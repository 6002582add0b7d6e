package jp.tenkai.scoring.rank;

import java.util.Locale;
import java.util.Optional;

/**
 * Fixed thresholds that turn a score into a class: a score at or above a threshold has that class
 * or better.
 *
 * @param a the lowest score of class A
 * @param b the lowest score of class B, below {@code a}
 * @param c the lowest score of class C, below {@code b}
 * @param d the lowest score of class D, below {@code c}; lower scores are E
 */
public record ClassScale(double a, double b, double c, double d) {

  /** The classes, best first. */
  public enum ScoreClass {
    A,
    B,
    C,
    D,
    E
  }

  public ClassScale {
    if (!(Double.isFinite(a) && Double.isFinite(d) && a > b && b > c && c > d)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Class thresholds: expected finite A > B > C > D, but found %s, %s, %s, %s",
              a,
              b,
              c,
              d));
    }
  }

  /** The class of a score, empty for NaN. */
  public Optional<ScoreClass> classOf(double score) {
    if (Double.isNaN(score)) {
      return Optional.empty();
    }
    if (score >= a) {
      return Optional.of(ScoreClass.A);
    }
    if (score >= b) {
      return Optional.of(ScoreClass.B);
    }
    if (score >= c) {
      return Optional.of(ScoreClass.C);
    }
    return Optional.of(score >= d ? ScoreClass.D : ScoreClass.E);
  }

  /** The points up to the next better class; 0 for class A, NaN for NaN. */
  public double toNext(double score) {
    if (Double.isNaN(score)) {
      return Double.NaN;
    }
    for (double threshold : new double[] {d, c, b, a}) {
      if (score < threshold) {
        return threshold - score;
      }
    }
    return 0;
  }
}
