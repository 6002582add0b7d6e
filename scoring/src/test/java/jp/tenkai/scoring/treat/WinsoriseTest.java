package jp.tenkai.scoring.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.treat.Treated.Outcome;
import jp.tenkai.scoring.treat.Treatment.Fallback;
import jp.tenkai.scoring.treat.Treatment.Winsorise;
import org.junit.jupiter.api.Test;

/** Known answers: test suite of COINr 1.1.14 (commit b968203), unless a test says otherwise. */
class WinsoriseTest {

  private static final double[] ONE_OUTLIER = oneTo(10, 100);
  private static final double[] TWO_OUTLIERS = oneTo(20, 100, 200);

  @Test
  void coinr_1_to_10_and_100_fails_the_outlier_test() {
    assertThat(OutlierTest.STANDARD.passes(ONE_OUTLIER)).isFalse();
    assertThat(OutlierTest.STANDARD.passes(oneTo(10))).isTrue();
  }

  @Test
  void coinr_1_to_10_and_100_is_winsorised_to_10_and_passes() {
    Treated treated = Winsorise.STANDARD.treat(ONE_OUTLIER, all(11));

    assertThat(treated.values()).containsExactly(oneTo(10, 10));
    assertThat(OutlierTest.STANDARD.passes(treated.values())).isTrue();
    assertThat(treated.outcome()).isEqualTo(Outcome.WINSORISED);
    assertThat(treated.winsorisedPoints()).isEqualTo(1);
    assertThat(treated.moved(10)).isTrue();
    assertThat(treated.moved(9)).isFalse();
  }

  @Test
  void coinr_two_step_the_second_step_starts_from_the_untreated_values() {
    Winsorise onePoint = new Winsorise(1, OutlierTest.STANDARD, Fallback.LOGARITHM);

    Treated treated = onePoint.treat(TWO_OUTLIERS, all(22));

    // COINr's case uses log(x); here the second step is log(x - min + 0.01 (max - min)).
    double[] expected =
        Arrays.stream(TWO_OUTLIERS).map(x -> Math.log(x - 1 + 0.01 * 199)).toArray();
    assertThat(treated.values()).containsExactly(expected, within(1e-12));
    assertThat(treated.outcome()).isEqualTo(Outcome.TRANSFORMED);
    assertThat(IntStream.range(0, 22).allMatch(treated::moved)).isTrue();
  }

  @Test
  void coinr_same_without_a_second_step_still_fails() {
    Winsorise onePoint = new Winsorise(1, OutlierTest.STANDARD, Fallback.KEEP);

    Treated treated = onePoint.treat(TWO_OUTLIERS, all(22));

    assertThat(treated.values()).containsExactly(oneTo(20, 100, 100));
    assertThat(OutlierTest.STANDARD.passes(treated.values())).isFalse();
    assertThat(treated.outcome()).isEqualTo(Outcome.STILL_FAILING);
  }

  /** Trap: pass is "or", strict. Writing "and" would treat an indicator with one high statistic. */
  @Test
  void a_high_skewness_or_a_high_kurtosis_alone_passes() {
    double[] symmetricHeavyTails = {-100, -1, -1, 0, 0, 0, 0, 1, 1, 100};
    assertThat(Statistics.kurtosis(symmetricHeavyTails)).isGreaterThan(3.5);
    assertThat(OutlierTest.STANDARD.passes(symmetricHeavyTails)).isTrue();

    double skew = Statistics.skewness(ONE_OUTLIER);
    double kurtosis = Statistics.kurtosis(ONE_OUTLIER);
    assertThat(new OutlierTest(skew, kurtosis).passes(ONE_OUTLIER))
        .as("exactly on both limits fails")
        .isFalse();
    assertThat(new OutlierTest(Math.nextUp(skew), kurtosis).passes(ONE_OUTLIER)).isTrue();
    assertThat(new OutlierTest(skew, Math.nextUp(kurtosis)).passes(ONE_OUTLIER)).isTrue();
  }

  /** Trap: tied extremes move together, and earlier points are counted with the new extreme. */
  @Test
  void ties_move_together_and_can_push_the_count_past_the_limit() {
    double[] values = oneTo(40, 500, 1000, 1000);
    Winsorise two = new Winsorise(2, new OutlierTest(0.001, -10), Fallback.KEEP);
    Winsorise three = new Winsorise(3, new OutlierTest(0.001, -10), Fallback.KEEP);

    Treated afterTwo = two.treat(values, all(43));
    assertThat(afterTwo.values()).containsExactly(oneTo(40, 500, 500, 500));
    assertThat(afterTwo.winsorisedPoints()).isEqualTo(2);

    // The second round finds three values at 500: the two moved and the one that was there.
    Treated afterThree = three.treat(values, all(43));
    assertThat(afterThree.values()).containsExactly(oneTo(40, 40, 40, 40));
    assertThat(afterThree.winsorisedPoints()).isEqualTo(3);
  }

  @Test
  void a_tie_pushes_the_count_past_the_limit() {
    double[] values = oneTo(40, 1000, 1000);
    Treated treated = new Winsorise(1, OutlierTest.STANDARD, Fallback.KEEP).treat(values, all(42));

    assertThat(treated.values()).containsExactly(oneTo(40, 40, 40));
    assertThat(treated.winsorisedPoints()).isEqualTo(2);
  }

  /** Trap: the side is chosen again at every round. */
  @Test
  void a_negative_skew_moves_the_minimum_and_the_side_can_change() {
    double[] mirrored = Arrays.stream(ONE_OUTLIER).map(x -> -x).toArray();
    assertThat(Winsorise.STANDARD.treat(mirrored, all(11)).values())
        .containsExactly(Arrays.stream(oneTo(10, 10)).map(x -> -x).toArray());

    double[] bothSides =
        DoubleStream.concat(Arrays.stream(oneTo(30)), DoubleStream.of(1000, -800)).toArray();
    OutlierTest never = new OutlierTest(1e-9, -100);
    Treated treated = new Winsorise(2, never, Fallback.KEEP).treat(bothSides, all(32));
    assertThat(treated.value(30)).isEqualTo(30);
    assertThat(treated.value(31)).isEqualTo(1);
    assertThat(treated.winsorisedPoints()).isEqualTo(2);
  }

  @Test
  void an_indicator_that_passes_is_untouched_and_missing_stays_missing() {
    double[] values = {1, 2, Double.NaN, 4};
    Treated treated = Winsorise.STANDARD.treat(values, all(4));

    assertThat(treated.values()).containsExactly(values);
    assertThat(treated.outcome()).isEqualTo(Outcome.UNTOUCHED);
    assertThat(treated.winsorisedPoints()).isZero();
  }

  @Test
  void missing_stays_missing_under_the_logarithm() {
    double[] values =
        DoubleStream.concat(Arrays.stream(TWO_OUTLIERS), DoubleStream.of(Double.NaN)).toArray();
    Treated treated =
        new Winsorise(0, OutlierTest.STANDARD, Fallback.LOGARITHM).treat(values, all(23));

    assertThat(treated.value(22)).isNaN();
    assertThat(treated.moved(22)).isFalse();
    assertThat(treated.outcome()).isEqualTo(Outcome.TRANSFORMED);
  }

  @Test
  void units_outside_the_reference_set_no_limit_and_are_pulled_in() {
    boolean[] reference = all(13);
    reference[11] = false;
    reference[12] = false;

    Treated treated = Winsorise.STANDARD.treat(oneTo(10, 100, 5000, -7), reference);
    assertThat(treated.values()).containsExactly(oneTo(10, 10, 10, -7));
    assertThat(treated.moved(11)).isTrue();
    assertThat(treated.moved(12)).as("the lower side was not winsorised").isFalse();

    boolean[] onlyOneToTen = all(11);
    onlyOneToTen[10] = false;
    assertThat(Winsorise.STANDARD.treat(ONE_OUTLIER, onlyOneToTen).outcome())
        .isEqualTo(Outcome.UNTOUCHED);
  }

  @Test
  void a_unit_below_the_reference_minimum_stays_finite_under_the_logarithm() {
    boolean[] reference = all(23);
    reference[22] = false;
    Treated treated =
        new Winsorise(0, OutlierTest.STANDARD, Fallback.LOGARITHM)
            .treat(oneTo(20, 100, 200, -50), reference);

    assertThat(treated.value(22)).isEqualTo(treated.value(0)).isFinite();
  }

  @Test
  void nonsense_limits_are_refused() {
    assertThatThrownBy(() -> new Winsorise(-1, OutlierTest.STANDARD, Fallback.KEEP))
        .hasMessage("Winsorised points: expected at least 0, but found -1");
    assertThatThrownBy(() -> new OutlierTest(0, 3.5))
        .hasMessage("Skewness limit: expected a finite number above 0, but found 0.0");
    assertThatThrownBy(() -> new OutlierTest(2, Double.NaN))
        .hasMessage("Kurtosis limit: expected a finite number, but found NaN");
  }

  private static double[] oneTo(int last, double... more) {
    return DoubleStream.concat(IntStream.rangeClosed(1, last).asDoubleStream(), Arrays.stream(more))
        .toArray();
  }

  private static boolean[] all(int size) {
    boolean[] flags = new boolean[size];
    Arrays.fill(flags, true);
    return flags;
  }
}
