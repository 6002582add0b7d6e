package jp.tenkai.scoring.normalise;

import static jp.tenkai.scoring.normalise.Direction.DOWN;
import static jp.tenkai.scoring.normalise.Direction.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import jp.tenkai.scoring.normalise.Normalisation.Curve;
import jp.tenkai.scoring.normalise.Normalisation.Goalposts;
import jp.tenkai.scoring.normalise.Normalisation.MinMax;
import org.junit.jupiter.api.Test;

/** Known answers: test suite of COINr 1.1.14 (commit b968203), unless a test says otherwise. */
class NormalisationTest {

  private static final double NA = Double.NaN;

  @Test
  void coinr_goalposts() {
    assertThat(linear(0, 10, 0, 1).normalise(of(1, 11, -1), UP, all(3)).values())
        .containsExactly(of(0.1, 1, 0), within(1e-15));
  }

  @Test
  void coinr_goalposts_reversed_are_negated_and_swapped() {
    assertThat(linear(0, 10, 0, 1).normalise(of(1, -1, 11), DOWN, all(3)).values())
        .containsExactly(of(0.9, 1, 0), within(1e-15));
  }

  @Test
  void goalposts_say_what_they_cut_off() {
    Normalised up = linear(0, 10, 1, 100).normalise(of(-1, 0, 10, 11, NA), UP, all(5));
    assertThat(up.values()).containsExactly(1, 1, 100, 100, NA);
    assertThat(placings(up, 5))
        .containsExactly(
            Placing.CUT_AT_WORST,
            Placing.INSIDE,
            Placing.INSIDE,
            Placing.CUT_AT_BEST,
            Placing.ABSENT);

    Normalised down = linear(0, 10, 1, 100).normalise(of(-1, 11), DOWN, all(2));
    assertThat(placings(down, 2)).containsExactly(Placing.CUT_AT_BEST, Placing.CUT_AT_WORST);
  }

  @Test
  void goalposts_do_not_depend_on_other_units() {
    Goalposts goalposts = linear(0, 10, 0, 100);
    double alone = goalposts.normalise(of(4), UP, all(1)).value(0);
    double together = goalposts.normalise(of(4, 9, 1e6), UP, all(3)).value(0);

    assertThat(together).isEqualTo(alone).isEqualTo(40);
  }

  /** By hand: 1,000 is half way between 10 and 100,000 on the decimal logarithm. */
  @Test
  void logarithmic_goalposts() {
    Goalposts goalposts = new Goalposts(10, 100_000, Curve.LOG10, 0, 100);

    assertThat(goalposts.normalise(of(10, 1_000, 100_000), UP, all(3)).values())
        .containsExactly(of(0, 50, 100), within(1e-12));
    assertThat(goalposts.normalise(of(100, 10_000), DOWN, all(2)).values())
        .containsExactly(of(75, 25), within(1e-12));
  }

  @Test
  void not_positive_values_on_a_logarithm_go_to_the_low_goalpost_and_say_so() {
    Goalposts goalposts = new Goalposts(10, 100_000, Curve.LOG10, 1, 100);

    Normalised up = goalposts.normalise(of(0, -5, NA, 5), UP, all(4));
    assertThat(up.values()).containsExactly(1, 1, NA, 1);
    assertThat(placings(up, 4))
        .containsExactly(
            Placing.NOT_POSITIVE, Placing.NOT_POSITIVE, Placing.ABSENT, Placing.CUT_AT_WORST);

    Normalised down = goalposts.normalise(of(0), DOWN, all(1));
    assertThat(down.value(0)).as("the low goalpost is the best end here").isEqualTo(100);
    assertThat(down.placing(0)).isEqualTo(Placing.NOT_POSITIVE);
  }

  @Test
  void coinr_min_max_from_2_to_7() {
    double[] values = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    double[] normalised = new MinMax(2, 7).normalise(values, UP, all(10)).values();

    assertThat(normalised[0]).isEqualTo(2);
    assertThat(normalised[9]).isEqualTo(7);
    assertThat(normalised[4]).isEqualTo(4.0 / 9 * 5 + 2, within(1e-15));
  }

  /** Trap: the direction is applied first, so the smallest value of a reversed one is the best. */
  @Test
  void min_max_applies_the_direction_first() {
    assertThat(new MinMax(0, 100).normalise(of(1, 2, 5, NA), DOWN, all(4)).values())
        .containsExactly(100, 75, 0, NA);
  }

  /** Trap: COINr lets a constant indicator drop out silently. */
  @Test
  void a_constant_indicator_is_missing_with_its_reason() {
    Normalised constant = new MinMax(0, 100).normalise(of(3, 3, NA), UP, all(3));

    assertThat(constant.values()).containsExactly(NA, NA, NA);
    assertThat(placings(constant, 3))
        .containsExactly(Placing.CONSTANT_INDICATOR, Placing.CONSTANT_INDICATOR, Placing.ABSENT);
  }

  @Test
  void min_max_is_set_by_the_reference_units_alone() {
    boolean[] reference = {true, true, false, false};
    Normalised normalised = new MinMax(1, 100).normalise(of(0, 10, 99, -99), UP, reference);

    assertThat(normalised.values()).containsExactly(1, 100, 100, 1);
    assertThat(normalised.placing(2)).isEqualTo(Placing.CUT_AT_BEST);
    assertThat(normalised.placing(3)).isEqualTo(Placing.CUT_AT_WORST);
  }

  @Test
  void min_max_without_a_reference_value_is_missing_with_its_reason() {
    Normalised normalised = new MinMax(0, 1).normalise(of(NA, 4), UP, new boolean[] {true, false});

    assertThat(normalised.value(1)).isNaN();
    assertThat(placings(normalised, 2)).containsExactly(Placing.ABSENT, Placing.NO_REFERENCE);
  }

  @Test
  void nonsense_ends_are_refused() {
    assertThatThrownBy(() -> new MinMax(100, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Scale: expected finite lower < upper, but found 100.0 and 1.0");
    assertThatThrownBy(() -> linear(5, 5, 0, 1))
        .hasMessage("Goalposts: expected finite low < high, but found low 5.0 and high 5.0");
    assertThatThrownBy(() -> new Goalposts(0, 5, Curve.LOG10, 0, 1))
        .hasMessage("Goalposts on a logarithmic curve: expected low > 0, but found low 0.0");
  }

  private static Goalposts linear(double low, double high, double lower, double upper) {
    return new Goalposts(low, high, Curve.LINEAR, lower, upper);
  }

  private static Placing[] placings(Normalised normalised, int size) {
    Placing[] placings = new Placing[size];
    Arrays.setAll(placings, normalised::placing);
    return placings;
  }

  private static double[] of(double... values) {
    return values;
  }

  private static boolean[] all(int size) {
    boolean[] flags = new boolean[size];
    Arrays.fill(flags, true);
    return flags;
  }
}
