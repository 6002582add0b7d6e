package jp.tenkai.scoring.treat;

import jp.tenkai.scoring.statistics.Moments;

/**
 * The test that decides whether an indicator is treated: it passes when |skewness| is below its
 * limit <em>or</em> the excess kurtosis is below its limit, both strictly, so that only an
 * indicator that reaches both limits fails.
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, and the defaults 2
 * and 3.5 of the JRC's practice (COIN Tool; {@code check_SkewKurt} of COINr 1.1.14).
 *
 * @param skewLimit above 0
 * @param kurtosisLimit finite
 */
public record OutlierTest(double skewLimit, double kurtosisLimit) {

  /** The limits of the JRC's practice: skewness 2, kurtosis 3.5. */
  public static final OutlierTest STANDARD = new OutlierTest(2, 3.5);

  public OutlierTest {
    if (!(skewLimit > 0 && skewLimit < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Skewness limit: expected a finite number above 0, but found " + skewLimit);
    }
    if (!Double.isFinite(kurtosisLimit)) {
      throw new IllegalArgumentException(
          "Kurtosis limit: expected a finite number, but found " + kurtosisLimit);
    }
  }

  /** True when the present values need no treatment; too few of them, or a constant, pass. */
  public boolean passes(double[] values) {
    return passes(Moments.of(values));
  }

  /** The same for values whose moments are known. */
  boolean passes(Moments moments) {
    // A statistic that does not exist is NaN and reaches no limit.
    return !(Math.abs(moments.skewness()) >= skewLimit && moments.kurtosis() >= kurtosisLimit);
  }
}
