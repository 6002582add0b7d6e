package jp.tenkai.scoring.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jp.tenkai.scoring.aggregate.AdjustedMazziottaPareto.Penalty;
import org.junit.jupiter.api.Test;

/** The two aggregations with a penalty for imbalance, worked by hand. */
class UnbalanceTest {

  private static final double NA = Double.NaN;
  private static final double[] EQUAL = {1, 1, 1};

  /** Casadio Tarabusi and Guarini (2013): the limits of the family. */
  @Test
  void mean_min_runs_from_the_mean_to_the_minimum() {
    double[] values = {20, 50, 80};

    assertThat(new MeanMin(0, 0).of(values, EQUAL)).isEqualTo(50);
    assertThat(new MeanMin(0, 7).of(values, EQUAL)).isEqualTo(50);
    assertThat(new MeanMin(1, 0).of(values, EQUAL)).isEqualTo(20);
    assertThat(new MeanMin(0.5, 0).of(values, EQUAL)).isEqualTo(35);
  }

  /** Mean 50, minimum 20, so a distance of 30: sqrt(30^2 + 40^2) = 50. */
  @Test
  void mean_min_with_a_gentle_penalty() {
    double[] values = {20, 50, 80};

    assertThat(new MeanMin(1, 40).of(values, EQUAL)).isEqualTo(50 - (50 - 40), within(1e-12));
    assertThat(new MeanMin(0.5, 40).of(values, EQUAL)).isEqualTo(45, within(1e-12));
  }

  @Test
  void mean_min_looks_at_present_children_with_weight_alone() {
    MeanMin minimum = new MeanMin(1, 0);

    assertThat(minimum.of(new double[] {NA, 50, 80}, EQUAL)).isEqualTo(50);
    assertThat(minimum.of(new double[] {20, 50, 80}, new double[] {0, 1, 1})).isEqualTo(50);
    assertThat(new MeanMin(0, 0).of(new double[] {20, 80}, new double[] {1, 3})).isEqualTo(65);
    assertThat(minimum.of(new double[] {NA, NA}, new double[] {1, 1})).isNaN();
  }

  @Test
  void mean_min_refuses_parameters_outside_the_family() {
    assertThatThrownBy(() -> new MeanMin(1.5, 0))
        .hasMessage("Mean-min, alpha: expected 0 to 1, but found 1.5");
    assertThatThrownBy(() -> new MeanMin(1, -1))
        .hasMessage("Mean-min, beta: expected a finite number of at least 0, but found -1.0");
  }

  /**
   * Mazziotta and Pareto (2016): {@code M -+ S cv}. 70, 100 and 130 have mean 100 and, with divisor
   * n, variance 600, so that the penalty is 600 / 100 = 6.
   */
  @Test
  void adjusted_mazziotta_pareto_by_hand() {
    double[] values = {70, 100, 130};

    assertThat(new AdjustedMazziottaPareto(Penalty.LOWERS).of(values, EQUAL)).isEqualTo(94);
    assertThat(new AdjustedMazziottaPareto(Penalty.RAISES).of(values, EQUAL)).isEqualTo(106);
  }

  /** Twice the weight is the same as standing there twice. */
  @Test
  void adjusted_mazziotta_pareto_with_weights() {
    AdjustedMazziottaPareto lowers = new AdjustedMazziottaPareto(Penalty.LOWERS);

    assertThat(lowers.of(new double[] {80, 110}, new double[] {2, 1}))
        .isEqualTo(lowers.of(new double[] {80, 80, 110}, EQUAL), within(1e-12))
        .isEqualTo(90 - 200.0 / 90, within(1e-12));
  }

  @Test
  void equal_children_pay_no_penalty() {
    for (Penalty penalty : Penalty.values()) {
      AdjustedMazziottaPareto rule = new AdjustedMazziottaPareto(penalty);

      assertThat(rule.of(new double[] {85, 85, NA}, EQUAL)).isEqualTo(85);
      assertThat(rule.of(new double[] {NA, NA, NA}, EQUAL)).isNaN();
    }
  }

  @Test
  void adjusted_mazziotta_pareto_needs_values_above_zero() {
    assertThatThrownBy(
            () ->
                new AdjustedMazziottaPareto(Penalty.LOWERS)
                    .of(new double[] {0, 1}, new double[] {1, 1}))
        .hasMessage("Value 0 of a mean: expected a number above 0, found 0.0");
  }
}
