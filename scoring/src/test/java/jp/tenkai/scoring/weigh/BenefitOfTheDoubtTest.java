package jp.tenkai.scoring.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * By hand: units (1, 1/2), (1/2, 1), (3/5, 3/5), (1/2, 1/2). The frontier meets at the weights
 * (2/3, 2/3), best for the last two units, which so reach 4/5 and 2/3.
 */
class BenefitOfTheDoubtTest {

  private static final double NA = Double.NaN;
  private static final double[][] CHILDREN = {{1, 0.5, 0.6, 0.5}, {0.5, 1, 0.6, 0.5}};

  @Test
  void scores_by_hand() {
    assertThat(BenefitOfTheDoubt.free().scores(CHILDREN))
        .containsExactly(new double[] {1, 1, 0.8, 2.0 / 3}, offset(1e-9));
    assertThat(BenefitOfTheDoubt.free().weights(CHILDREN)[2])
        .containsExactly(new double[] {2.0 / 3, 2.0 / 3}, offset(1e-9));
  }

  @Test
  void one_child_is_the_distance_from_the_best() {
    assertThat(BenefitOfTheDoubt.free().scores(new double[][] {{5, 20, 0}}))
        .containsExactly(new double[] {0.25, 1, 0}, offset(1e-12));
  }

  @Test
  void the_unit_of_measure_does_not_matter() {
    double[][] measured = {CHILDREN[0].clone(), CHILDREN[1].clone()};
    for (int unit = 0; unit < 4; unit++) {
      measured[0][unit] *= 1e6;
      measured[1][unit] *= 1e-6;
    }

    assertThat(BenefitOfTheDoubt.free().scores(measured))
        .containsExactly(new double[] {1, 1, 0.8, 2.0 / 3}, offset(1e-9));
  }

  /**
   * Both children have to make up half of the score. For the first unit then w1 = w2 / 2, the
   * second unit limits {@code w1 / 2 + w2 = 5/2 w1 <= 1}, so the score is {@code 2 w1 = 4/5}.
   */
  @Test
  void bounds_on_shares_by_hand() {
    BenefitOfTheDoubt halves = BenefitOfTheDoubt.bounded(new ShareBound(0.5, 0.5), 2);

    assertThat(halves.scores(CHILDREN))
        .containsExactly(new double[] {0.8, 0.8, 0.8, 2.0 / 3}, offset(1e-9));
    assertThat(halves.weights(CHILDREN)[0]).containsExactly(new double[] {0.4, 0.8}, offset(1e-9));
  }

  @Test
  void shares_keep_within_their_bounds() {
    BenefitOfTheDoubt bounded =
        new BenefitOfTheDoubt(List.of(new ShareBound(0.2, 0.5), ShareBound.FREE));
    double[][] weights = bounded.weights(CHILDREN);
    double[] scores = bounded.scores(CHILDREN);
    for (int unit = 0; unit < 4; unit++) {
      assertThat(weights[unit][0] * CHILDREN[0][unit] / scores[unit])
          .isBetween(0.2 - 1e-9, 0.5 + 1e-9);
    }
    assertThat(scores[0]).isLessThan(1);
  }

  @Test
  void a_unit_with_a_gap_is_scored_on_what_it_has() {
    double[][] gap = {{1, 0.5, 0.6, 0.5, NA}, {0.5, 1, NA, 0.5, NA}};
    double[] scores = BenefitOfTheDoubt.free().scores(gap);

    assertThat(scores).containsExactly(new double[] {1, 1, 0.6, 2.0 / 3, NA}, offset(1e-9));
    assertThat(BenefitOfTheDoubt.free().weights(gap)[2])
        .containsExactly(new double[] {1, NA}, offset(1e-9));
  }

  @Test
  void what_cannot_be_solved_is_refused() {
    assertThatThrownBy(() -> BenefitOfTheDoubt.free().scores(new double[][] {{1, -1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Benefit of the doubt, child 0: expected values of at least 0, with a true zero, but"
                + " found -1.0; normalise to a scale that starts at 0 or above");
    assertThatThrownBy(() -> BenefitOfTheDoubt.free().scores(new double[1][5_001]))
        .hasMessage(
            "Benefit of the doubt, units: expected at most 5000, but found 5001; score the units in"
                + " groups of peers");
    assertThatThrownBy(() -> BenefitOfTheDoubt.bounded(ShareBound.FREE, 3).scores(new double[2][2]))
        .hasMessageContaining("bounds: expected one for each of 2 children, or none, but found 3");
    assertThatThrownBy(() -> BenefitOfTheDoubt.bounded(new ShareBound(0.6, 1), 2).scores(CHILDREN))
        .hasMessageContaining("unit 0: expected bounds of its present children");
    assertThatThrownBy(() -> new ShareBound(0.5, 0.4)).hasMessageContaining("low 0.5 and high 0.4");
  }
}
