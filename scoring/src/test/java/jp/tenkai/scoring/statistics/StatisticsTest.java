package jp.tenkai.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {

  private static final double[] ONE_TO_TEN_AND_HUNDRED = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100};

  /** Joanes and Gill 1998: G1 = g1 sqrt(n(n-1)) / (n-2), g1 with divisor n. */
  @Test
  void skewness_is_the_sample_corrected_estimator_not_the_population_one() {
    double[] x = ONE_TO_TEN_AND_HUNDRED;
    double n = x.length;
    double g1 = moment(x, 3) / Math.pow(moment(x, 2), 1.5);
    double corrected = g1 * Math.sqrt(n * (n - 1)) / (n - 2);

    assertThat(Statistics.skewness(x)).isEqualTo(corrected, within(1e-12));
    assertThat(Math.abs(corrected - g1)).isGreaterThan(0.1);
  }

  /** Joanes and Gill 1998: G2 = ((n+1) g2 + 6)(n-1) / ((n-2)(n-3)). */
  @Test
  void kurtosis_is_the_sample_corrected_estimator_not_the_population_one() {
    double[] x = ONE_TO_TEN_AND_HUNDRED;
    double n = x.length;
    double g2 = moment(x, 4) / Math.pow(moment(x, 2), 2) - 3;
    double corrected = ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3));

    assertThat(Statistics.kurtosis(x)).isEqualTo(corrected, within(1e-12));
    assertThat(Math.abs(corrected - g2)).isGreaterThan(0.1);
  }

  @Test
  void moments_are_missing_where_they_do_not_exist() {
    assertThat(Statistics.skewness(new double[] {1, 2})).isNaN();
    assertThat(Statistics.skewness(new double[] {1, Double.NaN, 2})).isNaN();
    assertThat(Statistics.kurtosis(new double[] {1, 2, 3})).isNaN();
    assertThat(Statistics.skewness(new double[] {4, 4, 4, 4})).isNaN();
    assertThat(Statistics.kurtosis(new double[] {4, 4, 4, 4})).isNaN();
  }

  @Test
  void missing_values_are_skipped() {
    double[] withGaps = {Double.NaN, 1, 2, 3, Double.NaN, 4, 5, 6, 7, 8, 9, 10, 100, Double.NaN};

    assertThat(Statistics.skewness(withGaps))
        .isEqualTo(Statistics.skewness(ONE_TO_TEN_AND_HUNDRED));
    assertThat(Statistics.kurtosis(withGaps))
        .isEqualTo(Statistics.kurtosis(ONE_TO_TEN_AND_HUNDRED));
    assertThat(Statistics.median(withGaps)).isEqualTo(6);
    assertThat(Statistics.minimum(withGaps)).isEqualTo(1);
    assertThat(Statistics.maximum(withGaps)).isEqualTo(100);
  }

  /** Hyndman and Fan 1996, type 7: position 1 + (n - 1) p; R: quantile(1:10, 0.05) is 1.45. */
  @Test
  void quantiles_are_type_seven() {
    double[] oneToTen = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};

    assertThat(Statistics.quantile(oneToTen, 0.05)).isEqualTo(1.45, within(1e-12));
    assertThat(Statistics.quantile(oneToTen, 0.25)).isEqualTo(3.25, within(1e-12));
    assertThat(Statistics.quantile(oneToTen, 0.95)).isEqualTo(9.55, within(1e-12));
    assertThat(Statistics.quantile(oneToTen, 0)).isEqualTo(1);
    assertThat(Statistics.quantile(oneToTen, 1)).isEqualTo(10);
    assertThat(Statistics.median(oneToTen)).isEqualTo(5.5);
  }

  @Test
  void a_statistic_of_nothing_is_missing() {
    double[] nothing = {Double.NaN, Double.NaN};

    assertThat(Statistics.median(nothing)).isNaN();
    assertThat(Statistics.quantile(nothing, 0)).isNaN();
    assertThat(Statistics.minimum(nothing)).isNaN();
    assertThat(Statistics.maximum(new double[0])).isNaN();
  }

  @Test
  void a_probability_outside_0_to_1_is_refused() {
    assertThatThrownBy(() -> Statistics.quantile(new double[] {1}, 95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Quantile probability: expected 0 to 1, but found 95.0");
  }

  @Test
  void flags_select_values() {
    double[] values = {1, Double.NaN, 3};

    assertThat(Statistics.present(values, new boolean[] {true, true, false})).containsExactly(1);
    assertThatThrownBy(() -> Statistics.present(values, new boolean[2]))
        .hasMessage("Flags: expected one for each of 3 values, found 2");
  }

  private static double moment(double[] x, int order) {
    double mean = 0;
    for (double value : x) {
      mean += value / x.length;
    }
    double sum = 0;
    for (double value : x) {
      sum += Math.pow(value - mean, order) / x.length;
    }
    return sum;
  }
}
