package jp.tenkai.scoring.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Known answers: test suite of COINr 1.1.14 (commit b968203), unless a test says otherwise. */
class MeanTest {

  private static final double NA = Double.NaN;
  private static final double[] ONE_TWO_THREE = {1, 2, 3};
  private static final double[] EQUAL = {1, 1, 1};

  @Test
  void coinr_geometric_mean() {
    Mean geometric = new Mean.Geometric();

    assertThat(geometric.of(ONE_TWO_THREE, EQUAL)).isEqualTo(Math.cbrt(6), within(1e-15));
    assertThat(geometric.of(ONE_TWO_THREE, new double[] {1, 1, 2}))
        .isEqualTo(Math.pow(18, 0.25), within(1e-15));
  }

  @Test
  void coinr_geometric_mean_of_0_or_a_negative_is_an_error() {
    Mean geometric = new Mean.Geometric();

    assertThatThrownBy(() -> geometric.of(new double[] {1, 2, 0}, EQUAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Value 2 of a mean: expected a number above 0, found 0.0");
    assertThatThrownBy(() -> geometric.of(new double[] {1, -1, 3}, EQUAL))
        .hasMessage("Value 1 of a mean: expected a number above 0, found -1.0");
  }

  @Test
  void coinr_harmonic_mean() {
    assertThat(new Mean.Harmonic().of(ONE_TWO_THREE, new double[] {2, 1, 1}))
        .isEqualTo(24.0 / 17, within(1e-15));
  }

  /** COINr is silent on negatives here; a harmonic mean of mixed signs has no meaning. */
  @Test
  void harmonic_mean_of_0_or_a_negative_is_an_error() {
    assertThatThrownBy(() -> new Mean.Harmonic().of(new double[] {1, 0, 1}, EQUAL))
        .hasMessageContaining("expected a number above 0, found 0.0");
    assertThatThrownBy(() -> new Mean.Harmonic().of(new double[] {1, -2, 1}, EQUAL))
        .hasMessageContaining("expected a number above 0, found -2.0");
  }

  @Test
  void coinr_power_mean() {
    double[] weights = {2, 1, 1};

    assertThat(new Mean.Power(-1).of(ONE_TWO_THREE, weights))
        .isEqualTo(new Mean.Harmonic().of(ONE_TWO_THREE, weights), within(1e-15));
    assertThat(new Mean.Power(1).of(ONE_TWO_THREE, EQUAL)).isEqualTo(2);
  }

  @Test
  void a_power_mean_with_exponent_0_is_refused() {
    assertThatThrownBy(() -> new Mean.Power(0))
        .hasMessage(
            "Power mean, exponent: expected a finite number other than 0 (the geometric mean),"
                + " but found 0.0");
  }

  @Test
  void weights_are_renormalised_over_present_values_in_every_mean() {
    double[] gap = {1, NA, 3};
    double[] weights = {1, 5, 3};

    assertThat(new Mean.Arithmetic().of(gap, weights)).isEqualTo(2.5);
    assertThat(new Mean.Geometric().of(gap, weights)).isEqualTo(Math.pow(27, 0.25), within(1e-15));
    assertThat(new Mean.Harmonic().of(gap, weights)).isEqualTo(2, within(1e-15));
    // COINr's power mean is missing as soon as one child is: a fault there, not copied.
    assertThat(new Mean.Power(2).of(gap, weights)).isEqualTo(Math.sqrt(7), within(1e-15));
  }

  @Test
  void a_mean_of_nothing_is_missing() {
    assertThat(new Mean.Arithmetic().of(new double[] {NA, NA}, new double[] {1, 1})).isNaN();
  }

  @Test
  void a_weight_too_few_is_refused() {
    assertThatThrownBy(() -> new Mean.Arithmetic().of(ONE_TWO_THREE, new double[] {1, 1}))
        .hasMessage("Weights: expected one for each of 3 values, found 2");
  }
}
