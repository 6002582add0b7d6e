package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jp.tenkai.scoring.statistics.Statistics;
import org.junit.jupiter.api.Test;

class IndicatorStatisticsTest {

  private static final double NONE = Double.NaN;

  @Test
  void counts_and_shares_have_one_denominator_each() {
    double[] raw = {0, 0, -0.0, 5, 7, NONE, NONE, NONE};
    double[] normalised = {1, 1, 1, 2, 3, 2, 2, NONE};

    IndicatorStatistics found = IndicatorStatistics.of("a", raw, normalised);

    assertThat(found.units()).isEqualTo(8);
    assertThat(found.present()).isEqualTo(5);
    assertThat(found.imputed()).isEqualTo(2);
    assertThat(found.distinct()).isEqualTo(3);
    assertThat(found.zeros()).isEqualTo(3);
    assertThat(found.commonest()).isEqualTo(3);
    assertThat(found.availability()).isEqualTo(5.0 / 8);
    assertThat(found.imputedShare()).isEqualTo(2.0 / 7);
    assertThat(found.zeroShare()).isEqualTo(3.0 / 5);
    assertThat(found.distinctShare()).isEqualTo(3.0 / 5);
    assertThat(found.commonestShare()).isEqualTo(3.0 / 5);
  }

  /** By hand for 1 2 3 4 10: mean 4, squares 9 + 4 + 1 + 0 + 36 = 50, sd sqrt(12.5). */
  @Test
  void moments_by_hand() {
    IndicatorStatistics found = of(4, 10, 1, NONE, 3, 2);

    assertThat(found.mean()).isEqualTo(4);
    assertThat(found.sd()).isEqualTo(Math.sqrt(12.5), within(1e-15));
    assertThat(found.minimum()).isEqualTo(1);
    assertThat(found.quartile1()).isEqualTo(2);
    assertThat(found.median()).isEqualTo(3);
    assertThat(found.quartile3()).isEqualTo(4);
    assertThat(found.maximum()).isEqualTo(10);
    // m2 = 10, m3 = (-27 - 8 - 1 + 216) / 5 = 36; skewness = 36 / 10^1.5 * sqrt(20) / 3.
    assertThat(found.skewness())
        .isEqualTo(36 / Math.pow(10, 1.5) * Math.sqrt(20) / 3, within(1e-14));
    // m4 = (81 + 16 + 1 + 1296) / 5 = 278.8; g2 = -0.212; (6 * g2 + 6) * 4 / (3 * 2).
    assertThat(found.kurtosis()).isEqualTo((6 * -0.212 + 6) * 4 / 6, within(1e-13));
  }

  @Test
  void a_constant_has_no_spread_and_no_shape() {
    IndicatorStatistics found = of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1);

    assertThat(found.mean()).isEqualTo(0.1);
    assertThat(found.sd()).isZero();
    assertThat(found.skewness()).isNaN();
    assertThat(found.commonestShare()).isEqualTo(1);
    assertThat(found.outlierRatio(2, 3.5)).isZero();
  }

  @Test
  void without_a_value_there_are_only_counts() {
    IndicatorStatistics found = of(NONE, NONE);

    assertThat(found.availability()).isZero();
    assertThat(found.mean()).isNaN();
    assertThat(found.sd()).isNaN();
    assertThat(found.zeroShare()).isNaN();
    assertThat(of(3).sd()).isNaN();
  }

  /** 1 to 10 and 100 fails COINr's outlier test; 1 to 10 passes it. */
  @Test
  void an_outlier_needs_both_limits() {
    double[] outlier = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100};

    assertThat(of(outlier).outlierRatio(2, 3.5)).isGreaterThan(1);
    assertThat(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).outlierRatio(2, 3.5)).isLessThan(1);
    // The same skewness does not reach a higher limit of the other.
    assertThat(of(outlier).outlierRatio(2, 1000)).isLessThan(1);
    assertThat(of(outlier).outlierRatio(1000, 3.5)).isLessThan(1);
  }

  @Test
  void a_value_exactly_on_both_limits_is_flagged_as_the_treatment_would_treat_it() {
    double[] outlier = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100};

    assertThat(of(outlier).outlierRatio(Statistics.skewness(outlier), Statistics.kurtosis(outlier)))
        .isEqualTo(1);
  }

  private static IndicatorStatistics of(double... raw) {
    return IndicatorStatistics.of("a", raw, raw);
  }
}
