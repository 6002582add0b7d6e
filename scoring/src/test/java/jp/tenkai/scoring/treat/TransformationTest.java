package jp.tenkai.scoring.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import jp.tenkai.scoring.treat.Treated.Outcome;
import org.junit.jupiter.api.Test;

/** By hand from the formulas, unless a test says otherwise. */
class TransformationTest {

  private static final double NA = Double.NaN;

  /** The volumes of 31 black cherry trees (data set "trees" of R), in cubic feet. */
  private static final double[] TREES = {
    10.3, 10.3, 10.2, 16.4, 18.8, 19.7, 15.6, 18.2, 22.6, 19.9, 24.2, 21.0, 21.4, 21.3, 19.1, 22.2,
    33.8, 27.4, 25.7, 24.9, 34.5, 31.7, 36.3, 38.3, 42.6, 55.4, 55.7, 58.3, 51.5, 51.0, 77.0
  };

  @Test
  void logarithms() {
    assertThat(apply(Logarithm.PLAIN, 1, Math.E, NA)).containsExactly(0, 1, NA);
    assertThat(apply(Logarithm.OFFSET, 5, 105)).containsExactly(0, Math.log(101));
    assertThat(apply(Logarithm.PLUS_ONE, 5, 105)).containsExactly(0, Math.log(101));
    assertThat(apply(Logarithm.PLUS_ONE, 5, 6)).containsExactly(0, Math.log(2));
  }

  @Test
  void the_two_sided_logarithm_draws_in_the_longer_tail() {
    double[] up = apply(Logarithm.TWO_SIDED, 0, 1, 2, 3, 100);
    assertThat(up).containsExactly(apply(Logarithm.OFFSET, 0, 1, 2, 3, 100));

    double[] down = apply(Logarithm.TWO_SIDED, 0, 97, 98, 99, 100);
    double[] expected = {-Math.log(101), -Math.log(4), -Math.log(3), -Math.log(2), 0};
    assertThat(down).containsExactly(expected, within(1e-14));
  }

  /** Fault of COINr not taken over: its log_GII returns the input untouched. */
  @Test
  void coinr_fault_the_gii_logarithm_transforms() {
    assertThat(apply(new GiiLogarithm(1), 0, 50, 100))
        .containsExactly(new double[] {0, Math.log(50.5), Math.log(100)}, within(1e-14));
    assertThat(apply(new GiiLogarithm(100), 0, 0.25, 0.5))
        .containsExactly(new double[] {0, Math.log(25.5), Math.log(50)}, within(1e-14));
  }

  @Test
  void a_gii_logarithm_that_would_turn_the_indicator_round_is_refused() {
    assertThatThrownBy(() -> apply(new GiiLogarithm(1), 0, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "GII logarithm: expected maximum times factor above 1, since the curve falls otherwise,"
                + " but found 0.5 times 1.0; give a larger factor or another transformation");
    assertThatThrownBy(() -> apply(Logarithm.PLAIN, 0, 5))
        .hasMessage("Plain logarithm: expected values above 0, but found 0.0");
  }

  /** scipy 1.17.1, stats.boxcox(x - min + 1, lmbda=0.5), first four trees. */
  @Test
  void scipy_box_cox_with_a_given_lambda() {
    double[] expected = {0.0976177, 0.0976177, 0, 3.36656315};
    assertThat(Arrays.copyOf(apply(new BoxCox(0.5), TREES), 4))
        .containsExactly(expected, within(1e-8));
    assertThat(apply(new BoxCox(0), 3, 5)).containsExactly(0, Math.log(3));
    assertThat(apply(new BoxCox(1), 3, 5)).containsExactly(new double[] {0, 2}, within(1e-14));
  }

  /**
   * scipy 1.17.1, stats.boxcox_normmax(x - min + 1, method="mle") gives 0.38464306526; the zero of
   * the derivative in 40 digits (mpmath) is 0.38464306256.
   */
  @Test
  void scipy_box_cox_lambda_of_the_maximum_likelihood() {
    double lambda = EstimatedBoxCox.STANDARD.lambda(TREES);

    assertThat(lambda).isEqualTo(0.38464306256, within(1e-7));
    assertThat(apply(EstimatedBoxCox.STANDARD, TREES))
        .containsExactly(apply(new BoxCox(lambda), TREES));
  }

  /** By symmetry: values whose logarithms are symmetric have their maximum at the logarithm. */
  @Test
  void the_estimated_lambda_of_powers_of_two_is_0() {
    assertThat(EstimatedBoxCox.STANDARD.lambda(new double[] {1, 2, 4, 8, 16}))
        .isEqualTo(0, within(1e-7));
  }

  @Test
  void a_forced_transformation_asks_no_test() {
    double[] harmless = {1, 2, 3, NA};
    Treated treated = new Transform(Logarithm.PLUS_ONE).treat(harmless, all(4));

    assertThat(OutlierTest.STANDARD.passes(harmless)).isTrue();
    assertThat(treated.values()).containsExactly(0, Math.log(2), Math.log(3), NA);
    assertThat(treated.outcome()).isEqualTo(Outcome.TRANSFORMED);
    assertThat(treated.moved(3)).isFalse();
  }

  @Test
  void a_constant_stays_as_it_is() {
    Treated treated = new Transform(Logarithm.OFFSET).treat(new double[] {7, 7, NA}, all(3));

    assertThat(treated.values()).containsExactly(7, 7, NA);
    assertThat(treated.outcome()).isEqualTo(Outcome.UNTOUCHED);
  }

  @Test
  void units_outside_the_reference_fit_nothing_and_stay_finite() {
    boolean[] reference = {true, true, true, false, false};
    double[] values = {0, 1, 100, -50, 400};
    double[] logarithms = new Transform(Logarithm.OFFSET).treat(values, reference).values();
    assertThat(logarithms).containsExactly(0, Math.log(2), Math.log(101), 0, Math.log(401));

    double[] mirrored = {0, 99, 100, -50, 400};
    assertThat(new Transform(Logarithm.TWO_SIDED).treat(mirrored, reference).values())
        .containsExactly(-Math.log(101), -Math.log(2), 0, -Math.log(151), 0);
  }

  @Test
  void nonsense_parameters_are_refused() {
    assertThatThrownBy(() -> new BoxCox(NA))
        .hasMessage("Box-Cox lambda: expected a finite number, but found NaN");
    assertThatThrownBy(() -> new EstimatedBoxCox(2, 2))
        .hasMessage("Box-Cox lambda: expected finite lowest < highest, but found 2.0 and 2.0");
    assertThatThrownBy(() -> new GiiLogarithm(0))
        .hasMessage("Factor of the GII logarithm: expected a finite number above 0, but found 0.0");
  }

  private static double[] apply(Transformation transformation, double... values) {
    return new Transform(transformation).treat(values, all(values.length)).values();
  }

  private static boolean[] all(int size) {
    boolean[] flags = new boolean[size];
    Arrays.fill(flags, true);
    return flags;
  }
}
