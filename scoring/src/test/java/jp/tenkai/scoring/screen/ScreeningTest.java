package jp.tenkai.scoring.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.tenkai.scoring.screen.Screened.Reason;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

class ScreeningTest {

  private static final double NA = Double.NaN;
  private static final Units TEN =
      Units.of(List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"));

  /** COINr's own test suite: A has 5 of 10 values, B 9 of 10; C is zero in 5 of 10, D in 1. */
  private static double[][] frame() {
    double[][] values = new double[10][10];
    for (int row = 0; row < 10; row++) {
      Arrays.fill(values[row], row + 1);
      values[row][0] = row < 5 ? NA : 1;
      values[row][1] = row < 1 ? NA : 1;
      values[row][2] = row < 5 ? 0 : 1;
      values[row][3] = row < 1 ? 0 : 1;
    }
    return values;
  }

  @Test
  void thresholds_of_three_quarters() {
    Screened byMissing = new Screening(0.75, 0, Set.of(), Set.of()).screen(TEN, frame());
    assertThat(byMissing.staying()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(byMissing.reason(0)).isEqualTo(Reason.LOW_AVAILABILITY);
    assertThat(byMissing.availability(0)).isEqualTo(0.5);
    assertThat(byMissing.missing(0)).isEqualTo(5);

    Screened byZero = new Screening(0, 0.75, Set.of(), Set.of()).screen(TEN, frame());
    assertThat(byZero.staying()).containsExactly(0, 1, 3, 4, 5, 6, 7, 8, 9);
    assertThat(byZero.reason(2)).isEqualTo(Reason.LOW_NON_ZERO);
    assertThat(byZero.nonZeroShare(2)).isEqualTo(0.5);
    assertThat(byZero.zeros(2)).isEqualTo(5);
  }

  @Test
  void thresholds_of_one() {
    assertThat(new Screening(1, 0, Set.of(), Set.of()).screen(TEN, frame()).staying())
        .containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(new Screening(0, 1, Set.of(), Set.of()).screen(TEN, frame()).staying())
        .containsExactly(0, 1, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void a_share_equal_to_its_threshold_passes() {
    assertThat(new Screening(0.9, 0.9, Set.of(), Set.of()).screen(TEN, frame()).staying())
        .containsExactly(1, 3, 4, 5, 6, 7, 8, 9);
    double[][] twoOfThree = {{1}, {1}, {NA}};
    assertThat(Screening.STANDARD.screen(Units.of(List.of("A")), twoOfThree).stays(0)).isTrue();
  }

  @Test
  void zeros_are_counted_among_present_values_only() {
    double[][] values = {{0}, {1}, {NA}, {NA}};

    Screened screened =
        new Screening(0.5, 0.5, Set.of(), Set.of()).screen(Units.of(List.of("A")), values);

    assertThat(screened.nonZeroShare(0)).isEqualTo(0.5);
    assertThat(screened.stays(0)).isTrue();
  }

  @Test
  void names_come_last() {
    Screened screened = new Screening(0.75, 0.75, Set.of("A"), Set.of("B")).screen(TEN, frame());

    assertThat(screened.reason(0)).isEqualTo(Reason.KEPT_BY_NAME);
    assertThat(screened.stays(0)).isTrue();
    assertThat(screened.reason(1)).isEqualTo(Reason.DROPPED_BY_NAME);
    assertThat(screened.stays(1)).isFalse();
  }

  @Test
  void not_applicable_is_left_out_of_the_whole() {
    double[][] values = {{1}, {NA}, {NA}};
    Origin[][] origins = {{Origin.OBSERVED}, {Origin.MISSING}, {Origin.NOT_APPLICABLE}};

    Screened screened =
        new Screening(0.5, 0, Set.of(), Set.of()).screen(Units.of(List.of("A")), values, origins);

    assertThat(screened.availability(0)).isEqualTo(0.5);
    assertThat(screened.reason(0)).isEqualTo(Reason.ENOUGH);
  }

  @Test
  void a_unit_without_a_value_goes() {
    Screened screened = Screening.STANDARD.screen(Units.of(List.of("A")), new double[][] {{NA}});

    assertThat(screened.reason(0)).isEqualTo(Reason.LOW_AVAILABILITY_AND_NON_ZERO);
  }

  @Test
  void the_defaults_are_two_thirds_and_a_twentieth() {
    assertThat(Screening.STANDARD).isEqualTo(new Screening(2.0 / 3.0, 0.05, Set.of(), Set.of()));
  }

  @Test
  void names_that_are_no_units_and_contradictions_are_refused() {
    Screening stranger = new Screening(0.5, 0, Set.of("X", "A", "W"), Set.of());
    assertThatThrownBy(() -> stranger.screen(TEN, frame()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Screening, units to keep: expected codes among the 10 units, but found [W, X]");
    assertThatThrownBy(() -> new Screening(0.5, 0, Set.of("A"), Set.of("A")))
        .hasMessage("Screening: expected a unit to be kept or dropped, but found both for [A]");
    assertThatThrownBy(() -> new Screening(1.5, 0, Set.of(), Set.of()))
        .hasMessage("Screening, smallest availability: expected 0 to 1, but found 1.5");
    assertThatThrownBy(() -> Screening.STANDARD.screen(TEN, new double[1][3]))
        .hasMessageContaining("row 0: expected 10 values and origins");
  }
}
