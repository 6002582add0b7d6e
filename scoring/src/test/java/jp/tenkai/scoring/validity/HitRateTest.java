package jp.tenkai.scoring.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Known answers by hand. */
class HitRateTest {
  private static final double[] PREDICTED = {9, 8, 7, 3, 2, 1};

  @Test
  void countsThePredictedBestAmongTheRealisedBest() {
    assertThat(HitRate.of(PREDICTED, new double[] {6, 1, 5, 7, 2, 3}, 3)).isEqualTo(2.0 / 3);
    assertThat(HitRate.of(PREDICTED, PREDICTED, 3)).isEqualTo(1);
    assertThat(HitRate.of(PREDICTED, new double[] {1, 2, 3, 7, 8, 9}, 3)).isZero();
  }

  /** Three items share the last of two places: each has a third of it. */
  @Test
  void thoseTiedAtTheBorderShareThePlacesLeft() {
    assertThat(HitRate.of(PREDICTED, new double[] {4, 9, 4, 4, 1, 1}, 2))
        .isCloseTo((1 + 1 / 3.0) / 2, within(1e-15));
  }

  @Test
  void ofFewerItemsThanPlacesAllAreBest() {
    assertThat(HitRate.of(PREDICTED, new double[] {1, 2, 3, 4, 5, 6}, 10)).isEqualTo(1);
    assertThat(HitRate.byChance(6, 10)).isEqualTo(1);
    assertThat(HitRate.of(new double[0], new double[0], 10)).isNaN();
    assertThat(HitRate.byChance(0, 10)).isNaN();
  }

  @Test
  void byChance_isTheShareOfTheItems() {
    assertThat(HitRate.byChance(40, 10)).isEqualTo(0.25);
  }

  @Test
  void refusesOtherLengthsAndNoPlace() {
    assertThatThrownBy(() -> HitRate.of(PREDICTED, new double[5], 3))
        .hasMessageContaining("6 predicted")
        .hasMessageContaining("found 5 and 3");
    assertThatThrownBy(() -> HitRate.of(PREDICTED, PREDICTED, 0)).hasMessageContaining("and 0");
  }
}
