package jp.tenkai.scoring.audit;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;

/** Two-sided p-values of correlations. */
final class Significance {

  private static final double SQRT_2 = Math.sqrt(2);

  private Significance() {}

  /**
   * Of t = r sqrt((n - 2) / (1 - r^2)) on n - 2 degrees of freedom, written as the incomplete beta
   * function I(1 - r^2; (n - 2) / 2, 1 / 2) (Abramowitz and Stegun 1964, 26.7.1), which keeps its
   * digits in the tail.
   */
  static double student(double correlation, int n) {
    if (Math.abs(correlation) == 1) {
      return 0;
    }
    double outside = (1 - correlation) * (1 + correlation);
    return Math.min(1, Beta.regularizedBeta(outside, (n - 2) / 2.0, 0.5));
  }

  /** Of a standard normal deviate. */
  static double normal(double deviate) {
    return Erf.erfc(Math.abs(deviate) / SQRT_2);
  }
}
