package jp.tenkai.scoring.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  private static final double EXACT = 1e-14;

  /**
   * Quality of tuna by an instrument and by a panel: Hollander and Wolfe (1973), "Nonparametric
   * Statistical Methods", p. 185 f., as in the example of R's {@code cor.test}.
   */
  private static final double[] HUNTER = {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};

  private static final double[] PANEL = {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};

  /** By hand: the squared differences of the ranks add up to 48, so 1 - 6 x 48 / (9 x 80). */
  @Test
  void coefficient_ofTunaQuality() {
    assertThat(RankCorrelation.coefficient(HUNTER, PANEL)).isCloseTo(0.6, within(EXACT));
  }

  /** By hand: ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4; cov 4.5, variances 4.5 and 5. */
  @Test
  void coefficient_withATie_usesMeanRanks() {
    assertThat(
            RankCorrelation.coefficient(new double[] {1, 5, 5, 9}, new double[] {10, 30, 20, 40}))
        .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(EXACT));
  }

  @Test
  void coefficient_withManyTies_isThatOfCommonsMath() {
    double[] one = {3, 3, 1, 2, 2, 2, 5, 4, 0, 0, 7};
    double[] other = {1, 2, 2, 2, 5, 4, 4, 9, 0, 1, 6};
    assertThat(RankCorrelation.coefficient(one, other))
        .isCloseTo(new SpearmansCorrelation().correlation(one, other), within(1e-12));
  }

  @Test
  void coefficient_takesMinusZeroAndZeroForOne() {
    double[] other = {1, 2, 3, 4};
    assertThat(RankCorrelation.coefficient(new double[] {-0.0, 0.0, -0.0, 1}, other))
        .isEqualTo(RankCorrelation.coefficient(new double[] {0, 0, 0, 1}, other));
  }

  @Test
  void coefficient_ofAConstantOrTwoItems_doesNotExist() {
    assertThat(RankCorrelation.coefficient(new double[] {2, 2, 2}, new double[] {1, 2, 3})).isNaN();
    assertThat(RankCorrelation.coefficient(new double[] {1, 2}, new double[] {1, 2})).isNaN();
    Agreement none =
        new RankCorrelation(10, 0.9, 1).of(new double[] {2, 2, 2}, new double[] {1, 2, 3});
    assertThat(none.low()).isNaN();
    assertThat(none.isPositive()).isFalse();
    assertThat(none.isNegative()).isFalse();
  }

  @Test
  void of_isTheSameForTheSameSeedAndMovesWithIt() {
    Agreement first = new RankCorrelation(500, 0.9, 7).of(HUNTER, PANEL);
    assertThat(new RankCorrelation(500, 0.9, 7).of(HUNTER, PANEL)).isEqualTo(first);
    assertThat(new RankCorrelation(500, 0.9, 8).of(HUNTER, PANEL).low()).isNotEqualTo(first.low());
    assertThat(first.low()).isLessThan(0.6);
    assertThat(first.high()).isGreaterThan(0.6);
  }

  /**
   * Of 60 items with a true correlation of 0 the interval of 90 % holds 0 in about nine of ten
   * samples; 400 made-up samples, so the share is known to about 0.015.
   */
  @Test
  void of_holdsTheTrueValueAboutAsOftenAsItSays() {
    var random = new java.util.Random(20261001);
    int held = 0;
    for (int sample = 0; sample < 400; sample++) {
      double[] one = random.doubles(60).toArray();
      double[] other = random.doubles(60).toArray();
      Agreement agreement = new RankCorrelation(400, 0.9, sample).of(one, other);
      held += agreement.isPositive() || agreement.isNegative() ? 0 : 1;
    }
    assertThat(held / 400.0).isBetween(0.84, 0.94);
  }

  @Test
  void refusesOtherLengthsAndWhatIsNotFinite() {
    assertThatThrownBy(() -> RankCorrelation.coefficient(new double[3], new double[2]))
        .hasMessage("Values to correlate: expected 3 as in the first, but found 2");
    assertThatThrownBy(
            () -> RankCorrelation.coefficient(new double[] {1, Double.NaN}, new double[2]))
        .hasMessage("Values to correlate: expected finite numbers, but found NaN and 0.0 at 1");
    assertThatThrownBy(() -> new RankCorrelation(0, 0.9, 1)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> new RankCorrelation(1, 1, 1)).hasMessageContaining("found 1.0");
  }
}
