package jp.tenkai.scoring.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Weights from values; each known answer names its source. Rows are units here, as in the papers.
 */
class ValueWeightingTest {

  private static final double NA = Double.NaN;

  @Test
  void given_weights_are_divided_by_their_sum() {
    assertThat(new Given().weights(new double[3][0], new double[] {2, 1, 1}))
        .containsExactly(0.5, 0.25, 0.25);
  }

  @Test
  void given_weights_below_0_or_all_0_are_refused() {
    assertThatThrownBy(() -> new Given().weights(new double[2][0], new double[] {1, -1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Given weights, child 1: expected a finite weight of at least 0, but found -1.0; check"
                + " its values and the stated weight");
    assertThatThrownBy(() -> new Given().weights(new double[2][0], new double[] {0, 0}))
        .hasMessage(
            "Given weights, all children: expected weights with a finite sum above 0, but found"
                + " 0.0; state at least one weight above 0");
  }

  @Test
  void equal_weights_do_not_look_at_anything() {
    assertThat(new Equal().weights(new double[4][0], new double[] {9, 1, 0, 0}))
        .containsExactly(0.25, 0.25, 0.25, 0.25);
  }

  /**
   * Xu (2004), "A note on the subjective and objective integrated approach to determine attribute
   * weights", European Journal of Operational Research 156(2), as quoted by the tests of crispyn.
   */
  @Test
  void entropy_of_xu_2004() {
    double[][] units = {{30, 30, 38, 29}, {19, 54, 86, 29}, {19, 15, 85, 28.9}, {68, 70, 60, 29}};

    assertThat(new Entropy().weights(children(units), new double[4]))
        .containsExactly(new double[] {0.4630, 0.3992, 0.1378, 0.0000}, offset(5e-5));
  }

  @Test
  void entropy_takes_each_childs_present_values() {
    double[][] gap = {{1, 3, NA, 4}, {1, 2, 5, 9}};
    double[][] without = {{1, 3, 4}, {1, 2, 5, 9}};
    double[] divergences = new double[2];
    for (int child = 0; child < 2; child++) {
      double total = Arrays.stream(without[child]).sum();
      double entropy = 0;
      for (double value : without[child]) {
        entropy -= value / total * Math.log(value / total);
      }
      divergences[child] = 1 - entropy / Math.log(without[child].length);
    }
    double sum = divergences[0] + divergences[1];

    assertThat(new Entropy().weights(gap, new double[2]))
        .containsExactly(new double[] {divergences[0] / sum, divergences[1] / sum}, offset(1e-14));
  }

  @Test
  void entropy_refuses_what_has_no_shares() {
    assertThatThrownBy(() -> new Entropy().weights(new double[][] {{1, 2}, {-1, 2}}, new double[2]))
        .hasMessage(
            "Weights by entropy, child 1: expected values of at least 0, with a true zero, but"
                + " found -1.0; normalise to a scale that starts at 0 or above");
    assertThatThrownBy(() -> new Entropy().weights(new double[][] {{1, 2}, {0, 0}}, new double[2]))
        .hasMessageContaining("expected values with a finite total above 0, but found 0.0");
    assertThatThrownBy(() -> new Entropy().weights(new double[][] {{7, 7}, {3, 3}}, new double[2]))
        .hasMessageContaining("no child tells the units apart");
    assertThatThrownBy(() -> new Entropy().weights(new double[][] {{7, NA}, {3, 4}}, new double[2]))
        .hasMessageContaining("child 0: expected at least 2 present values, but found 1");
  }

  /**
   * Diakoulaki, Mavrotas and Papayannakis (1995), eight pharmaceutical firms; data and digits as in
   * scikit-criteria's test_weighters.
   */
  @Test
  void critic_of_diakoulaki_1995() {
    double[][] firms = {
      {61, 1.08, 4.33},
      {20.7, 0.26, 4.34},
      {16.3, 1.98, 2.53},
      {9, 3.29, 1.65},
      {5.4, 2.77, 2.33},
      {4, 4.12, 1.21},
      {-6.1, 3.52, 2.10},
      {-34.6, 3.31, 0.98}
    };

    assertThat(new Critic().weights(children(firms), new double[3]))
        .containsExactly(new double[] {0.20222554, 0.48090173, 0.31687273}, offset(5e-9));
  }

  @Test
  void critic_gives_a_constant_child_nothing_and_refuses_repeats() {
    double[][] constant = {{1, 2, 3, 5}, {7, 7, 7, 7}, {4, 1, 1, 2}};
    double[][] without = {constant[0], constant[2]};
    double[] expected = new Critic().weights(without, new double[2]);

    assertThat(new Critic().weights(constant, new double[3]))
        .containsExactly(expected[0], 0, expected[1]);
    assertThatThrownBy(
            () -> new Critic().weights(new double[][] {{1, 2, 4}, {2, 4, 8}}, new double[2]))
        .hasMessageContaining("every child is constant or repeats its siblings");
  }

  @Test
  void critic_refuses_children_that_never_meet() {
    assertThatThrownBy(
            () ->
                new Critic()
                    .weights(new double[][] {{1, 2, NA, NA}, {NA, NA, 1, 2}}, new double[2]))
        .hasMessageContaining("children 0 and 1: expected at least 2 units that have both");
  }

  /**
   * Keshavarz-Ghorabaee et al. (2021), Symmetry 13(4), 525, tables 2 to 4. Its last two criteria
   * are costs: one over the cost is more the better, and gives the paper's form for costs.
   */
  @Test
  void merec_of_keshavarz_ghorabaee_2021() {
    double[][] units = {
      {450, 8000, 1.0 / 54, 1.0 / 145},
      {10, 9100, 1.0 / 2, 1.0 / 160},
      {100, 8200, 1.0 / 31, 1.0 / 153},
      {220, 9300, 1.0 / 1, 1.0 / 162},
      {5, 8400, 1.0 / 23, 1.0 / 158}
    };

    assertThat(new Merec().weights(children(units), new double[4]))
        .containsExactly(new double[] {0.5752, 0.0141, 0.4016, 0.0091}, offset(5e-5));
  }

  @Test
  void merec_takes_complete_units_above_0() {
    double[][] gap = {{1, 3, 9, 4}, {1, 2, NA, 9}};

    assertThat(new Merec().weights(gap, new double[2]))
        .containsExactly(new Merec().weights(new double[][] {{1, 3, 4}, {1, 2, 9}}, new double[2]));
    assertThatThrownBy(() -> new Merec().weights(new double[][] {{0, 1}, {1, 2}}, new double[2]))
        .hasMessage(
            "Weights by MEREC, child 0: expected values above 0, but found 0.0; normalise to a"
                + " scale that starts above 0, for instance 1 to 100");
    assertThatThrownBy(() -> new Merec().weights(new double[][] {{1, NA}, {1, 2}}, new double[2]))
        .hasMessageContaining("expected at least 2, but found 1");
  }

  /** Jahan and Edwards (2013), as quoted by the tests of pymcdm. */
  @Test
  void standard_deviation_of_jahan_and_edwards_2013() {
    double[][] units = {
      {0, 0, 0},
      {0.39, 0.3, 0.77},
      {0.17, 0.36, 0.8},
      {0.35, 0.29, 0.93},
      {0.3, 0.4, 0.94},
      {0.84, 0.71, 1},
      {1, 1, 0.99}
    };

    assertThat(new StandardDeviation().weights(children(units), new double[3]))
        .containsExactly(new double[] {0.35, 0.31, 0.34}, offset(5e-3));
  }

  @Test
  void standard_deviation_of_constants_only_is_refused() {
    assertThatThrownBy(
            () -> new StandardDeviation().weights(new double[][] {{1, 1}, {2, 2}}, new double[2]))
        .hasMessageContaining("all children are constant");
  }

  @Test
  void a_single_child_weighs_all_whatever_its_values() {
    double[][] alone = {{5, 5, NA}};
    for (Weighting weighting :
        new Weighting[] {
          new Entropy(),
          new Critic(),
          new Merec(),
          new StandardDeviation(),
          new PrincipalComponent(PrincipalComponent.Reading.LOADINGS),
          OptimisedImportance.of(3)
        }) {
      assertThat(weighting.weights(alone, new double[1])).containsExactly(1);
    }
  }

  @Test
  void tables_out_of_form_are_refused() {
    Weighting weighting = new StandardDeviation();

    assertThatThrownBy(() -> weighting.weights(new double[0][0], new double[0]))
        .hasMessageContaining("expected at least 1 child, but found 0");
    assertThatThrownBy(() -> weighting.weights(new double[2][3], new double[1]))
        .hasMessageContaining("stated weights: expected one for each of 2 children, but found 1");
    assertThatThrownBy(() -> weighting.weights(new double[][] {{1, 2}, {1}}, new double[2]))
        .hasMessageContaining("child 1: expected 2 units as in child 0, but found 1");
    assertThatThrownBy(
            () ->
                weighting.weights(
                    new double[][] {{1, 2}, {1, Double.POSITIVE_INFINITY}}, new double[2]))
        .hasMessageContaining("child 1: expected finite values");
  }

  private static double[][] children(double[][] units) {
    double[][] children = new double[units[0].length][units.length];
    for (int unit = 0; unit < units.length; unit++) {
      for (int child = 0; child < children.length; child++) {
        children[child][unit] = units[unit][child];
      }
    }
    return children;
  }
}
