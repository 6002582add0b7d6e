package jp.tenkai.scoring.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.tenkai.scoring.treat.Treated.Outcome;
import jp.tenkai.scoring.treat.Treatment.Fallback;
import jp.tenkai.scoring.treat.Treatment.Fallback.TransformFrom;
import jp.tenkai.scoring.treat.Treatment.Start;
import jp.tenkai.scoring.treat.Treatment.Winsorise;
import org.junit.jupiter.api.Test;

/** Known answers: test suite of COINr 1.1.14 (commit b968203), unless a test says otherwise. */
class ForcedTreatmentTest {

  private static final double[] TWO_OUTLIERS = oneTo(20, 100, 200);

  @Test
  void coinr_three_points_forced_are_exactly_three_positions() {
    Treated treated = new ForcedWinsorise(3).treat(TWO_OUTLIERS, all(22));

    // By hand: after two points at 20 the skewness is negative, and the third is the minimum.
    double[] expected = oneTo(20, 20, 20);
    expected[0] = 2;
    assertThat(treated.values()).containsExactly(expected);
    assertThat(IntStream.range(0, 22).filter(treated::moved).count()).isEqualTo(3);
    assertThat(treated.winsorisedPoints()).isEqualTo(3);
    assertThat(treated.outcome()).isEqualTo(Outcome.WINSORISED);
  }

  /** Fault of COINr not taken over (issue 53): force_win does nothing when the test passes. */
  @Test
  void coinr_fault_forced_points_move_although_the_test_passes() {
    double[] harmless = oneTo(10);
    assertThat(OutlierTest.STANDARD.passes(harmless)).isTrue();

    Treated treated = new ForcedWinsorise(1).treat(harmless, all(10));
    assertThat(treated.values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 9);
    assertThat(treated.outcome()).isEqualTo(Outcome.WINSORISED);
  }

  @Test
  void forcing_ends_when_all_values_are_equal() {
    Treated treated = new ForcedWinsorise(50).treat(new double[] {1, 2, 4, Double.NaN}, all(4));

    assertThat(treated.value(0)).isEqualTo(treated.value(1)).isEqualTo(treated.value(2));
    assertThat(treated.value(3)).isNaN();
    assertThat(new ForcedWinsorise(1).treat(new double[] {5, 5}, all(2)).outcome())
        .isEqualTo(Outcome.UNTOUCHED);
  }

  /** Fault of COINr not taken over: the winsoriser's limits are not those of the pass test. */
  @Test
  void coinr_fault_one_outlier_test_decides_everywhere() {
    double[] values = oneTo(10, 100);
    OutlierTest lenient = new OutlierTest(10, 50);

    assertThat(new Winsorise(5, lenient, Fallback.LOGARITHM).treat(values, all(11)).outcome())
        .as("no point moved and no logarithm either")
        .isEqualTo(Outcome.UNTOUCHED);
  }

  /** The case of COINr with its own second step, the natural logarithm. */
  @Test
  void coinr_two_step_is_the_logarithm_of_the_original_values() {
    Fallback logarithm = new TransformFrom(Start.UNTREATED, Logarithm.PLAIN);
    Treated treated =
        new Winsorise(1, OutlierTest.STANDARD, logarithm).treat(TWO_OUTLIERS, all(22));

    assertThat(treated.values())
        .containsExactly(Arrays.stream(TWO_OUTLIERS).map(Math::log).toArray());
    assertThat(treated.outcome()).isEqualTo(Outcome.TRANSFORMED);
    assertThat(treated.winsorisedPoints()).isEqualTo(1);
  }

  /** By hand: after one point the largest value is 100. */
  @Test
  void both_treatments_can_be_combined() {
    Fallback logarithm = new TransformFrom(Start.WINSORISED, Logarithm.PLAIN);
    Treated treated =
        new Winsorise(1, OutlierTest.STANDARD, logarithm).treat(TWO_OUTLIERS, all(22));

    assertThat(treated.values())
        .containsExactly(Arrays.stream(oneTo(20, 100, 100)).map(Math::log).toArray());
  }

  /** Missing values went astray in COINr when a single parameter was given (issue 53). */
  @Test
  void coinr_fault_a_parameter_of_ones_own_still_treats_an_indicator_with_gaps() {
    double[] values = oneTo(10, 100, Double.NaN);
    Treated treated =
        new Winsorise(1, OutlierTest.STANDARD, Fallback.LOGARITHM).treat(values, all(12));

    assertThat(treated.values()).containsExactly(oneTo(10, 10, Double.NaN));
  }

  /** By hand: the type 7 quantiles 0.1 and 0.9 of 1 to 11 are 2 and 10. */
  @Test
  void quantiles_pull_in_everyone() {
    boolean[] reference = all(13);
    reference[11] = false;
    reference[12] = false;
    Treated treated =
        new WinsorisePercentiles(0.1, 0.9).treat(oneTo(11, 500, Double.NaN), reference);

    double[] expected = {2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, Double.NaN};
    assertThat(treated.values()).containsExactly(expected, within(1e-12));
    assertThat(treated.winsorisedPoints()).isEqualTo(2);
    assertThat(treated.outcome()).isEqualTo(Outcome.WINSORISED);
    assertThat(new WinsorisePercentiles(0, 1).treat(oneTo(5), all(5)).outcome())
        .isEqualTo(Outcome.UNTOUCHED);
  }

  @Test
  void nonsense_parameters_are_refused() {
    assertThatThrownBy(() -> new ForcedWinsorise(0))
        .hasMessage("Winsorised points: expected at least 1, but found 0");
    assertThatThrownBy(() -> new WinsorisePercentiles(0.9, 0.1))
        .hasMessage(
            "Winsorising quantiles: expected 0 <= low < high <= 1, but found low 0.9 and high 0.1");
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
