package jp.tenkai.scoring.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import jp.tenkai.scoring.weigh.BenefitOfTheDoubt;
import jp.tenkai.scoring.weigh.ShareBound;
import org.junit.jupiter.api.Test;

/** Cherchye and others (2007), worked by hand on two children. */
class BestWeightsTest {

  private static final double NA = Double.NaN;
  private static final BestWeights FREE = new BestWeights(BenefitOfTheDoubt.free(), 100);

  /**
   * (4, 1) and (1, 4) are the best at something. (2, 2) is best judged by weights that put both of
   * these at 1, 1/5 each: 0.8. (2, 0) by the first child alone: 2/4.
   */
  @Test
  void each_unit_under_the_weights_that_suit_it() {
    double[][] children = {{4, 1, 2, 2}, {1, 4, 2, 0}};

    double[] found = FREE.of(children);

    assertThat(found[0]).isEqualTo(100, within(1e-9));
    assertThat(found[1]).isEqualTo(100, within(1e-9));
    assertThat(found[2]).isEqualTo(80, within(1e-9));
    assertThat(found[3]).isEqualTo(50, within(1e-9));
  }

  @Test
  void parts_add_up_to_the_value_and_a_missing_child_has_none() {
    double[][] children = {{4, 1, 2, NA, NA}, {1, 4, NA, 2, NA}};

    double[][] parts = FREE.parts(children);
    double[] found = FREE.of(children);

    for (int unit = 0; unit < 4; unit++) {
      assertThat(Arrays.stream(parts[unit]).sum()).isEqualTo(found[unit], within(1e-12));
    }
    assertThat(parts[2][1]).isZero();
    assertThat(parts[3][0]).isZero();
    assertThat(found[2]).isEqualTo(50, within(1e-9));
    assertThat(parts[4]).containsExactly(NA, NA);
    assertThat(found[4]).isNaN();
  }

  /** A share of one half each: 2 w1 = 2 w2, then 5 w <= 1, so that (2, 2) still has 0.8. */
  @Test
  void bounds_hold_for_the_parts() {
    BestWeights halves = new BestWeights(BenefitOfTheDoubt.bounded(new ShareBound(0.5, 0.5), 2), 1);

    double[][] parts = halves.parts(new double[][] {{4, 1, 2}, {1, 4, 2}});

    for (double[] row : parts) {
      assertThat(row[0]).isEqualTo(row[1], within(1e-9));
    }
    assertThat(parts[2][0] + parts[2][1]).isEqualTo(0.8, within(1e-9));
  }

  @Test
  void a_scale_without_a_best_end_is_refused() {
    assertThatThrownBy(() -> new BestWeights(BenefitOfTheDoubt.free(), 0))
        .hasMessage("Benefit of the doubt, scale: expected a finite number above 0, but found 0.0");
  }
}
