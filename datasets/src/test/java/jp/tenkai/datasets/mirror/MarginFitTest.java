package jp.tenkai.datasets.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fits worked out by hand; figures made up. */
class MarginFitTest {
  private static final MirrorMethod LEAST_SQUARES = MadeReports.METHOD;

  private static int[] zeros(int n) {
    return new int[n];
  }

  private static int[] each(int n) {
    return IntStream.range(0, n).toArray();
  }

  /** x = -1, 0, 1 and y = -2, 1, 1: slope 3/2, residuals -1/2, 1, -1/2. */
  @Test
  void slopeAndClusteredErrorByHand() {
    double[] x = {-1, 0, 1};
    double[] y = {-2, 1, 1};
    double[] none = new double[3];
    // Scores x u = 1/2, 0, -1/2; their squares add up to 1/2; over (x'x)^2 = 4; times G/(G-1) =
    // 3/2.
    ClusteredRegression apart = ClusteredRegression.of(y, x, none, each(3));
    assertThat(apart.slope(0).value()).isCloseTo(1.5, within(1e-12));
    assertThat(apart.slope(0).error()).isCloseTo(Math.sqrt(0.1875), within(1e-12));
    assertThat(apart.slope(1).isKnown()).isFalse();
    assertThat(apart.residuals()).containsExactly(new double[] {-0.5, 1, -0.5}, within(1e-12));
    // First and last in one cluster: their scores cancel, so that the slope has no error at all.
    ClusteredRegression together = ClusteredRegression.of(y, x, none, new int[] {0, 1, 0});
    assertThat(together.slope(0).error()).isCloseTo(0, within(1e-12));
  }

  /** x1 = -1, 1, -1, 1 and x2 = -1, -1, 1, 1 are orthogonal: slopes are means of x y. */
  @Test
  void twoRegressors() {
    ClusteredRegression r =
        ClusteredRegression.of(
            new double[] {-5, -1, 1, 5},
            new double[] {-1, 1, -1, 1},
            new double[] {-1, -1, 1, 1},
            each(4));
    assertThat(r.slope(0).value()).isCloseTo(2, within(1e-12));
    assertThat(r.slope(1).value()).isCloseTo(3, within(1e-12));
    ClusteredRegression alike =
        ClusteredRegression.of(
            new double[] {-2, 2}, new double[] {-1, 1}, new double[] {-1, 1}, each(2));
    assertThat(alike.slope(0).value()).isCloseTo(2, within(1e-12));
    assertThat(alike.slope(1).isKnown()).isFalse();
  }

  /** y = product 1 or 3, plus year -0.5 or 0.5 in an unbalanced table: all of it is effects. */
  @Test
  void effectsOfTwoGroupings() {
    int[] product = {0, 0, 0, 1, 1};
    int[] year = {0, 0, 1, 0, 1};
    double[] y = {0.5, 0.5, 1.5, 2.5, 3.5};
    TwoWayEffects effects = new TwoWayEffects(product, year);
    assertThat(effects.without(y)).containsExactly(new double[5], within(1e-9));
    // The years' mean over the items is (3 x -0.5 + 2 x 0.5) / 5 = -0.1.
    assertThat(effects.ofFirst(y)).containsExactly(new double[] {0.9, 2.9}, within(1e-9));
  }

  /** y = 0.10 + 0.02 (x - mean x) without error. */
  @Test
  void anExactLineIsFoundWithoutError() {
    double[] x = {6, 7, 8, 9};
    double[] y = Arrays.stream(x).map(v -> 0.1 + 0.02 * (v - 7.5)).toArray();
    MarginFit fit =
        MarginFit.of(
                new MarginSample(y, x, new double[4], zeros(4), zeros(4), each(4)), LEAST_SQUARES)
            .orElseThrow();
    assertThat(fit.level().value()).isCloseTo(0.1, within(1e-12));
    assertThat(fit.level().error()).isCloseTo(0, within(1e-9));
    assertThat(fit.distance().value()).isCloseTo(0.02, within(1e-12));
    assertThat(fit.border().isKnown()).isFalse();
    assertThat(fit.margin(0, 9.5, 0)).isCloseTo(0.14, within(1e-12));
    // 0.1 + 0.02 (0 - 7.5) = -0.05 counts as no margin.
    assertThat(fit.margin(0, 0, 0)).isZero();
    assertThat(fit.at(Math.exp(8.5)).value()).isCloseTo(0.12, within(1e-12));
    assertThat(fit.meanKilometres()).isCloseTo(Math.exp(7.5), within(1e-6));
  }

  /** The same line in two years, one 0.3 higher and one 0.3 lower: no part of the margin. */
  @Test
  void yearsAreControlledForAndNoPartOfTheMargin() {
    double[] x = {6, 7, 8, 6, 7, 8};
    int[] year = {0, 0, 0, 1, 1, 1};
    double[] y = new double[6];
    for (int i = 0; i < 6; i++) {
      y[i] = 0.1 + 0.05 * (x[i] - 7) + (year[i] == 0 ? 0.3 : -0.3);
    }
    MarginFit fit =
        MarginFit.of(new MarginSample(y, x, new double[6], zeros(6), year, each(6)), LEAST_SQUARES)
            .orElseThrow();
    assertThat(fit.distance().value()).isCloseTo(0.05, within(1e-12));
    assertThat(fit.level().value()).isCloseTo(0.1, within(1e-12));
    assertThat(fit.share()).isEqualTo(1);
  }

  /** Product 0 has three pairs and a level of its own; products 1 and 2 share theirs. */
  @Test
  void productsWithFewPairsShareALevel() {
    double[] y = {0.02, 0.02, 0.02, 0.10, 0.20, 0.30};
    int[] product = {0, 0, 0, 1, 2, 2};
    MarginFit fit =
        MarginFit.of(
                new MarginSample(y, new double[6], new double[6], product, zeros(6), each(6)),
                LEAST_SQUARES)
            .orElseThrow();
    assertThat(fit.hasOwnLevel(0)).isTrue();
    assertThat(fit.hasOwnLevel(2)).isFalse();
    assertThat(fit.levelOf(0).value()).isCloseTo(0.02, within(1e-12));
    assertThat(fit.levelOf(1).value()).isCloseTo(0.20, within(1e-12));
    assertThat(fit.margin(2)).isCloseTo(0.20, within(1e-12));
    assertThat(fit.level().value()).isCloseTo(0.11, within(1e-12));
    assertThat(fit.distance().isKnown()).isFalse();
  }

  /**
   * Five pairs 0, 0, 0, 0 and 9 with the bound 0.1: at the level L four residuals of -L and one cut
   * to 0.1 balance where 4 L = 0.1.
   */
  @Test
  void aWildPairPullsNoHarderThanOneAtTheBound() {
    MarginFit fit =
        MarginFit.of(
                new MarginSample(
                    new double[] {0, 0, 9, 0, 0},
                    new double[5],
                    new double[5],
                    zeros(5),
                    zeros(5),
                    each(5)),
                new MirrorMethod(0.06, Math.exp(0.1), 0, 3, 1, 10, 0.05, 1.25))
            .orElseThrow();
    assertThat(fit.level().value()).isCloseTo(0.025, within(1e-8));
    assertThat(fit.share()).isEqualTo(0.8);
    // Cut residuals -0.025 four times and 0.1: squares 0.0125; over 5^2, times 5/4, the root; over
    // 0.8.
    assertThat(fit.level().error()).isCloseTo(Math.sqrt(0.0125 / 25 * 5 / 4) / 0.8, within(1e-8));
  }

  @Test
  void tooFewPairsGiveNoFit() {
    assertThat(
            MarginFit.of(
                new MarginSample(
                    new double[2], new double[2], new double[2], zeros(2), zeros(2), each(2)),
                LEAST_SQUARES))
        .isEmpty();
  }
}
