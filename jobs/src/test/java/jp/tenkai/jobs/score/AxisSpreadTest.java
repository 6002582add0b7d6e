package jp.tenkai.jobs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisSpreadTest {

  /** R 4: sd(c(1, 2, 4)) = 1.527525, sd(c(3, 5, 4)) = 1, cor of the two = 0.3273268. */
  @Test
  void isTheSampleStandardDeviationAndPearsonsCorrelation() {
    double[][] attractiveness = {{1, 7}, {2, 7}, {4, 7}};
    double[][] feasibility = {{3, 1}, {5, 2}, {4, 3}};

    AxisSpread spread = AxisSpread.of(attractiveness, feasibility, 0);

    assertThat(spread.attractiveness()).isCloseTo(1.527525, within(1e-6));
    assertThat(spread.feasibility()).isCloseTo(1, within(1e-12));
    assertThat(spread.correlation()).isCloseTo(0.3273268, within(1e-7));
  }

  @Test
  void anAxisThatNeverMovesHasNoCorrelation() {
    AxisSpread spread = AxisSpread.of(new double[][] {{7}, {7}}, new double[][] {{1}, {2}}, 0);

    assertThat(spread.attractiveness()).isZero();
    assertThat(spread.correlation()).isNaN();
  }

  @Test
  void drawsWithoutBothAxesAreLeftOut() {
    double[][] attractiveness = {{1}, {2}, {99}, {4}};
    double[][] feasibility = {{3}, {5}, {Double.NaN}, {4}};

    assertThat(AxisSpread.of(attractiveness, feasibility, 0).attractiveness())
        .isCloseTo(1.527525, within(1e-6));
  }
}
