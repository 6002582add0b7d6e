package jp.tenkai.scoring.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Weights from what people judge. */
class JudgementWeightingTest {

  private static final double[][] DRINKS = {
    {1, 9, 5, 2, 1, 1, 1.0 / 2},
    {1.0 / 9, 1, 1.0 / 3, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9},
    {1.0 / 5, 3, 1, 1.0 / 3, 1.0 / 4, 1.0 / 3, 1.0 / 9},
    {1.0 / 2, 9, 3, 1, 1.0 / 2, 1, 1.0 / 3},
    {1, 9, 4, 2, 1, 2, 1.0 / 2},
    {1, 9, 3, 1, 1.0 / 2, 1, 1.0 / 3},
    {2, 9, 9, 3, 2, 3, 1}
  };

  /**
   * Saaty (2008), "Decision making with the analytic hierarchy process", International Journal of
   * Services Sciences 1(1), table 2: which drink is consumed more in the USA. The table prints 2
   * for tea against wine and 1/3 for wine against tea; its results belong to 3.
   */
  @Test
  void ahp_of_saaty_2008() {
    Ahp ahp = Ahp.of(DRINKS);

    assertThat(ahp.weights(new double[7][0], new double[7]))
        .containsExactly(
            new double[] {0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327}, offset(5.1e-4));
    assertThat(ahp.priorities().consistencyRatio()).isEqualTo(0.022, within(5e-4));
  }

  /** Three children have the eigenvector of the geometric row means, in closed form. */
  @Test
  void ahp_of_three_children_is_the_geometric_mean_of_the_rows() {
    double[][] matrix = {{1, 3, 5}, {1.0 / 3, 1, 2}, {1.0 / 5, 1.0 / 2, 1}};
    double[] means = {Math.cbrt(15), Math.cbrt(2.0 / 3), Math.cbrt(0.1)};
    double sum = means[0] + means[1] + means[2];

    assertThat(Ahp.of(matrix).weights(new double[3][0], new double[3]))
        .containsExactly(
            new double[] {means[0] / sum, means[1] / sum, means[2] / sum}, offset(1e-14));
  }

  @Test
  void three_digits_of_a_reciprocal_do() {
    Ahp digits = Ahp.of(new double[][] {{1, 3, 9}, {0.333, 1, 3}, {0.111, 0.333, 1}});
    Ahp.Priorities priorities = digits.priorities();

    assertThat(priorities.weights().get(0)).isEqualTo(9.0 / 13, within(1e-14));
    assertThat(priorities.eigenvalue()).isEqualTo(3, within(1e-14));
    assertThat(priorities.consistencyRatio()).isEqualTo(0, within(1e-13));
  }

  /**
   * Wang and Chin (2011), Information Sciences 181(23), school selection, as quoted by the tests of
   * pymcdm: a square that Saaty's limit must not let pass.
   */
  @Test
  void contradictions_above_the_limit_are_refused() {
    double[][] school = {
      {1, 4, 3, 1, 3, 4},
      {1.0 / 4, 1, 7, 3, 1.0 / 5, 1},
      {1.0 / 3, 1.0 / 7, 1, 1.0 / 5, 1.0 / 5, 1.0 / 6},
      {1, 1.0 / 3, 5, 1, 1, 1.0 / 3},
      {1.0 / 3, 5, 5, 1, 1, 3},
      {1.0 / 4, 1, 6, 3, 1.0 / 3, 1}
    };
    List<List<Double>> comparisons = Ahp.of(school).comparisons();

    assertThatThrownBy(() -> Ahp.of(school).weights(new double[6][0], new double[6]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Weights by AHP, comparisons: expected a consistency ratio of at most 0.1, but found"
                + " 0.2")
        .hasMessageEndingWith("; judge again the pairs that contradict each other");
    assertThat(new Ahp(comparisons, 0.3).weights(new double[6][0], new double[6]))
        .containsExactly(
            new double[] {0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391}, offset(5e-5));
  }

  @Test
  void comparisons_that_are_not_reciprocal_are_refused() {
    assertThatThrownBy(() -> Ahp.of(new double[][] {{1, 3}, {0.5, 1}}))
        .hasMessage(
            "Weights by AHP, comparisons (1, 0) and (0, 1): expected numbers above 0, one the"
                + " reciprocal of the other to three digits, but found 0.5 and 3.0; correct one of"
                + " the two");
    assertThatThrownBy(() -> Ahp.of(new double[][] {{2}})).hasMessageContaining("(0, 0)");
    assertThatThrownBy(() -> Ahp.of(new double[][] {{1, 3}, {0.333}}))
        .hasMessageContaining("row 1: expected 2 comparisons, but found 1");
    assertThatThrownBy(() -> Ahp.of(DRINKS).weights(new double[3][0], new double[3]))
        .hasMessageContaining("expected a square of 3 children, but found 7");
    assertThatThrownBy(() -> new Ahp(List.of(List.of(1.0)), Double.NaN))
        .hasMessageContaining("limit of the consistency ratio");
  }

  @Test
  void budgets_count_by_their_shares() {
    BudgetAllocation budgets = BudgetAllocation.of(new double[][] {{60, 40}, {1, 3}, {5, 5}});

    assertThat(budgets.expertWeights())
        .isDeepEqualTo(new double[][] {{0.6, 0.4}, {0.25, 0.75}, {0.5, 0.5}});
    assertThat(budgets.weights(new double[2][0], new double[2]))
        .containsExactly(new double[] {0.45, 0.55}, offset(1e-15));
    // Deviations 0.15, -0.20, 0.05: squares 0.065 over n - 1 = 2.
    assertThat(budgets.spread())
        .containsExactly(new double[] {Math.sqrt(0.0325), Math.sqrt(0.0325)}, offset(1e-15));
    assertThat(BudgetAllocation.of(new double[][] {{1, 1}}).spread())
        .containsExactly(Double.NaN, Double.NaN);
  }

  @Test
  void budgets_out_of_form_are_refused() {
    assertThatThrownBy(() -> BudgetAllocation.of(new double[][] {{1, 2}, {0, 0}}))
        .hasMessage(
            "Weights by budget allocation, expert 1: expected 2 points of at least 0 with a sum"
                + " above 0, but found [0.0, 0.0]; correct the points or leave the expert out");
    assertThatThrownBy(() -> BudgetAllocation.of(new double[][] {{1, 2}, {1}}))
        .hasMessageContaining("expert 1");
    assertThatThrownBy(() -> BudgetAllocation.of(new double[][] {{1, Double.NaN}}))
        .hasMessageContaining("expert 0");
    assertThatThrownBy(() -> BudgetAllocation.of(new double[0][0]))
        .hasMessageContaining("at least 1 expert");
    assertThatThrownBy(
            () ->
                BudgetAllocation.of(new double[][] {{1, 2}})
                    .weights(new double[3][0], new double[3]))
        .hasMessageContaining("one for each of 3 children, but found 2");
  }
}
