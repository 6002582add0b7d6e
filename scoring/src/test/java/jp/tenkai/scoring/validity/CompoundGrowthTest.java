package jp.tenkai.scoring.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Known answers by hand: 1.1 to the third is 1.331. */
class CompoundGrowthTest {
  @Test
  void isTheRateThatLeadsFromTheFirstToTheLast() {
    assertThat(CompoundGrowth.of(1000, 1331, 3)).isCloseTo(0.1, within(1e-12));
    assertThat(CompoundGrowth.of(1331, 1000, 3)).isCloseTo(1 / 1.1 - 1, within(1e-12));
    assertThat(CompoundGrowth.of(5, 5, 8)).isZero();
  }

  @Test
  void ofAFigureThatIsNotAboveZeroThereIsNone() {
    assertThat(CompoundGrowth.of(0, 5, 3)).isNaN();
    assertThat(CompoundGrowth.of(5, -5, 3)).isNaN();
    assertThat(CompoundGrowth.of(Double.NaN, 5, 3)).isNaN();
  }

  @Test
  void refusesLessThanAYear() {
    assertThatThrownBy(() -> CompoundGrowth.of(1, 2, 0))
        .hasMessage("Years: expected at least 1, but found 0");
  }
}
