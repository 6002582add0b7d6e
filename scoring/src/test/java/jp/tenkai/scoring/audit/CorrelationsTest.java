package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CorrelationsTest {

  private static final double NONE = Double.NaN;

  /** Hollander and Wolfe (1973), p. 187: lightness and panel scores of 9 lots of tuna. */
  private static final double[][] TUNA = {
    {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1},
    {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8}
  };

  /** Anscombe (1973), "Graphs in statistical analysis", data set 1: 0.816, p 0.00217. */
  @Test
  void pearson_of_anscombes_first_set() {
    double[][] rows = {
      {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5},
      {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68}
    };

    Correlation found = Correlations.pearson(rows).between(0, 1);

    assertThat(found.value()).isEqualTo(0.81642051634484, within(1e-14));
    assertThat(found.pValue()).isEqualTo(0.00216962887307882, within(1e-15));
    assertThat(found.n()).isEqualTo(11);
  }

  /** R 4, {@code cor(longley)}: its first four columns as R prints them. */
  @Test
  void pearson_of_longleys_economic_data() {
    double[][] rows = {
      numbers("83 88.5 88.2 89.5 96.2 98.1 99 100 101.2 104.6 108.4 110.8 112.6 114.2 115.7 116.9"),
      numbers(
          "234.289 259.426 258.054 284.599 328.975 346.999 365.385 363.112 397.469 419.18 442.769"
              + " 444.546 482.704 502.601 518.173 554.894"),
      numbers(
          "235.6 232.5 368.2 335.1 209.9 193.2 187 357.8 290.4 282.2 293.6 468.1 381.3 393.1 480.6"
              + " 400.7"),
      numbers(
          "159 145.6 161.6 165 309.9 359.4 354.7 335 304.8 285.7 279.8 263.7 255.2 251.4 257.2"
              + " 282.7")
    };

    Correlations found = Correlations.pearson(rows);

    assertThat(found.between(0, 1).value()).isEqualTo(0.9915892, within(5e-8));
    assertThat(found.between(0, 2).value()).isEqualTo(0.6206334, within(5e-8));
    assertThat(found.between(3, 0).value()).isEqualTo(0.4647442, within(5e-8));
    assertThat(found.between(1, 2).value()).isEqualTo(0.6042609, within(5e-8));
    assertThat(found.between(2, 3).value()).isEqualTo(-0.1774206, within(5e-8));
  }

  /**
   * R's {@code cor.test} prints 0.04765 for the one-sided p of Kendall by the normal approximation;
   * here two-sided. Tau is (26 - 10) / 36, rho 0.6 and Pearson's 0.5712 with p 0.1082.
   */
  @Test
  void all_methods_on_the_tuna() {
    Correlation pearson = Correlations.pearson(TUNA).between(0, 1);
    Correlation spearman = Correlations.spearman(TUNA).between(0, 1);
    Correlation kendall = Correlations.kendall(TUNA).between(0, 1);

    assertThat(pearson.value()).isEqualTo(0.5711816, within(5e-8));
    assertThat(pearson.pValue()).isEqualTo(0.1081731, within(5e-8));
    assertThat(spearman.value()).isEqualTo(0.6, within(1e-15));
    assertThat(spearman.pValue()).isEqualTo(0.0876228, within(5e-8));
    assertThat(kendall.value()).isEqualTo(4.0 / 9, within(1e-15));
    assertThat(kendall.pValue() / 2).isEqualTo(0.04765, within(5e-6));
  }

  /**
   * By hand: of the 6 pairs of units one is tied in x and another one in y; 4 go the same way and
   * none the other. tau-b = 4 / sqrt(5 * 5).
   */
  @Test
  void kendall_with_ties_by_hand() {
    double[][] rows = {{1, 1, 2, 3}, {1, 2, 3, 3}};

    assertThat(Correlations.kendall(rows).between(0, 1).value()).isEqualTo(0.8, within(1e-15));
  }

  /** scipy 1.17, {@code kendalltau(x, y, method='asymptotic')}; ties change the variance. */
  @Test
  void kendall_with_many_ties() {
    double[][] rows = {{1, 1, 1, 2, 2, 3, 3, 3, 4, 5}, {2, 1, 1, 2, 3, 3, 3, 5, 4, 4}};

    Correlation found = Correlations.kendall(rows).between(0, 1);

    assertThat(found.value()).isEqualTo(0.7792865001991968, within(1e-15));
    assertThat(found.pValue()).isEqualTo(0.00439691030917905, within(1e-15));
  }

  /** In exact arithmetic 0.0000165571561570...; the root of 1 less a residual loses half of it. */
  @Test
  void a_correlation_near_zero_keeps_its_digits() {
    double[][] rows = {{0.1, 0.01, -0.31, 7.82}, {-1, 3.29, -2, 0}};

    assertThat(Correlations.pearson(rows).between(0, 1).value())
        .isEqualTo(0.000016557156157005977, within(1e-16));
  }

  @Test
  void a_weak_correlation_is_given_whatever_its_p_value() {
    double[][] rows = {{1, 2, 3, 4, 5}, {2, 1, 3, 5, 1}};

    Correlation found = Correlations.pearson(rows).between(0, 1);

    assertThat(found.pValue()).isGreaterThan(0.05);
    // By hand: deviations -2 -1 0 1 2 and -0.4 -1.4 0.6 2.6 -1.4; cross 2, squares 10 and 11.2.
    assertThat(found.value()).isEqualTo(2 / Math.sqrt(112), within(1e-15));
  }

  @Test
  void each_pair_uses_the_units_that_both_rows_have() {
    double[][] rows = {
      {1, 2, 3, 4, NONE, 100},
      {2, 4, 6, 8, 50, NONE},
      {4, 3, 2, 1, 7, 0}
    };

    for (Correlations found :
        new Correlations[] {
          Correlations.pearson(rows), Correlations.spearman(rows), Correlations.kendall(rows)
        }) {
      assertThat(found.between(0, 1).value()).isEqualTo(1, within(1e-15));
      assertThat(found.between(0, 1).n()).isEqualTo(4);
      assertThat(found.between(0, 2).n()).isEqualTo(5);
      assertThat(found.between(1, 2).n()).isEqualTo(5);
    }
  }

  @Test
  void constants_and_fewer_than_three_units_have_no_correlation() {
    // 0.1 ten times sums to something other than 1; its deviations still have to be exactly 0.
    double[] constant = new double[10];
    Arrays.fill(constant, 0.1);
    double[] rising = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    double[] onlyTwo = {1, 2, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE};
    double[] constantWhereCommon = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 5, 6, NONE};
    double[] rest = {3, 1, 4, 1, 5, 9, 2, NONE, NONE, NONE};
    double[][] rows = {constant, rising, onlyTwo, constantWhereCommon, rest};

    for (Correlations found :
        new Correlations[] {
          Correlations.pearson(rows), Correlations.spearman(rows), Correlations.kendall(rows)
        }) {
      assertThat(found.between(0, 1)).isEqualTo(Correlation.undefined(10));
      assertThat(found.between(1, 2)).isEqualTo(Correlation.undefined(2));
      assertThat(found.between(3, 4)).isEqualTo(Correlation.undefined(7));
      assertThat(found.between(1, 4).value()).isNotNaN();
    }
  }

  @Test
  void a_large_level_costs_no_digits() {
    double[][] near = {{1, 2, 3, 5}, {2, 1, 4, 3}};
    double[][] far = {{1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 5}, {2, 1, 4, 3}};

    assertThat(Correlations.pearson(far).between(0, 1).value())
        .isEqualTo(Correlations.pearson(near).between(0, 1).value(), within(1e-14));
  }

  /** One far value that the other row lacks makes up nearly all of the row's own squares. */
  @Test
  void a_far_value_outside_of_the_common_units_costs_no_digits() {
    double[][] rows = {{1e8, 1, 2, 3, 5}, {NONE, 2, 1, 4, 3}};
    double[][] common = {{1, 2, 3, 5}, {2, 1, 4, 3}};

    assertThat(Correlations.pearson(rows).between(0, 1))
        .isEqualTo(Correlations.pearson(common).between(0, 1));
  }

  @Test
  void a_row_with_itself_is_refused() {
    Correlations found = Correlations.pearson(TUNA);

    assertThatThrownBy(() -> found.between(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Rows: expected two different ones, but found 1 twice");
  }

  static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
