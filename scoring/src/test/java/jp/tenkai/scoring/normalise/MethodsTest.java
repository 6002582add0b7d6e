package jp.tenkai.scoring.normalise;

import static jp.tenkai.scoring.normalise.Direction.DOWN;
import static jp.tenkai.scoring.normalise.Direction.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import jp.tenkai.scoring.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Known answers: test suite of COINr 1.1.14 (commit b968203), unless a test says otherwise. */
class MethodsTest {

  private static final double NA = Double.NaN;
  private static final double[] ONE_TO_TEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

  @Test
  void coinr_goalposts() {
    TruncatedGoalposts goalposts = new TruncatedGoalposts(0, 10, 1);

    assertThat(apply(goalposts, UP, 1, 11, -1)).containsExactly(of(0.1, 1, 0), within(1e-15));
    assertThat(apply(goalposts, DOWN, 1, -1, 11)).containsExactly(of(0.9, 1, 0), within(1e-15));
    assertThat(apply(new TruncatedGoalposts(0, 10, 50), UP, 1, 11, -1))
        .as("the cut comes before the factor")
        .containsExactly(of(5, 50, 0), within(1e-15));
  }

  @Test
  void goalposts_turned_round_by_hand_are_refused() {
    assertThatThrownBy(() -> new TruncatedGoalposts(10, 0, 1))
        .hasMessage(
            "Goalposts: expected finite low < high in the indicator's unit, whatever its direction,"
                + " but found low 10.0 and high 0.0");
  }

  @Test
  void coinr_distance_to_target() {
    assertThat(apply(new DistanceToTarget(10, Cap.NONE), UP, 0, 5, 11))
        .containsExactly(of(0, 0.5, 1.1), within(1e-15));
    assertThat(apply(new DistanceToTarget(10, Cap.AT_ONE), UP, 0, 5, 11))
        .containsExactly(0, 0.5, 1);
  }

  /** Trap: the target is turned round with the values. */
  @Test
  void coinr_distance_to_target_reversed() {
    assertThat(apply(new DistanceToTarget(0, Cap.NONE), DOWN, -1, 1, 10))
        .containsExactly(of(1.1, 0.9, 0), within(1e-15));
    assertThat(apply(new DistanceToTarget(0, Cap.AT_ONE), DOWN, -1, 1, 10))
        .containsExactly(of(1, 0.9, 0), within(1e-15));
  }

  @Test
  void a_target_everyone_has_reached_gives_no_values_with_the_reason() {
    Normalised normalised = new DistanceToTarget(3, Cap.NONE).normalise(of(3, 5, NA), UP, all(3));

    assertThat(normalised.values()).containsExactly(NA, NA, NA);
    assertThat(placings(normalised, 3))
        .containsExactly(Placing.NO_RANGE, Placing.NO_RANGE, Placing.ABSENT);
  }

  @Test
  void coinr_z_score_to_mean_5_and_sd_2() {
    double[] normalised = apply(new ZScore(5, 2), UP, ONE_TO_TEN);

    assertThat(Statistics.mean(normalised)).isEqualTo(5, within(1e-14));
    assertThat(Statistics.standardDeviation(normalised)).isEqualTo(2, within(1e-14));
  }

  /** Trap, by hand: the variance of 1, 2, 3 is 1 with divisor n - 1 and 2/3 with divisor n. */
  @Test
  void z_score_divides_by_n_minus_1() {
    assertThat(apply(new ZScore(0, 1), UP, 1, 2, 3)).containsExactly(-1, 0, 1);
    assertThat(apply(new ZScore(0, 1), DOWN, 1, 2, 3)).containsExactly(1, 0, -1);
  }

  @Test
  void coinr_borda_of_ten_distinct_values() {
    assertThat(apply(new Borda(), UP, ONE_TO_TEN)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  /** Trap: ranks inside normalisation run from the bottom; ties share the lowest. By hand. */
  @Test
  void ranks_run_from_the_bottom_and_ties_share_the_lowest() {
    assertThat(apply(new RankScale(), UP, 5, 1, 5, NA, 9)).containsExactly(2, 1, 2, NA, 4);
    assertThat(apply(new RankScale(), DOWN, 5, 1, 5, NA, 9)).containsExactly(2, 4, 2, NA, 1);
    assertThat(apply(new RankScale(), DOWN, 0.0, -0.0, 1)).containsExactly(2, 2, 1);
  }

  /** Trap: missing values are no rows of a percentile rank. By hand. */
  @Test
  void percentile_ranks_count_present_values_only() {
    assertThat(apply(new PercentileRank(), UP, 5, 1, 5, NA, 9))
        .containsExactly(of(1 / 3.0, 0, 1 / 3.0, NA, 1), within(1e-15));
    assertThat(new PercentileRank().normalise(of(NA, 7), UP, all(2)).placing(1))
        .as("one value alone has no percentile")
        .isEqualTo(Placing.CONSTANT_INDICATOR);
  }

  /** The formulas of COINr 1.1.14 by hand. */
  @Test
  void distances() {
    assertThat(apply(new DistanceToMax(), UP, 0, 5, 20)).containsExactly(0, 0.25, 1);
    assertThat(apply(new DistanceToMax(), DOWN, 0, 5, 20)).containsExactly(1, 0.75, 0);
    assertThat(apply(new DistanceToReference(1, Cap.NONE), UP, 0, 5, 20)).containsExactly(0, 1, 4);
    assertThat(apply(new DistanceToReference(1, Cap.AT_ONE), UP, 0, 5, 20))
        .containsExactly(0, 1, 1);
    assertThat(apply(new DistanceToReference(1, Cap.NONE), DOWN, 20, 5, 0))
        .containsExactly(of(0, 1, 4 / 3.0), within(1e-15));
  }

  @Test
  void a_unit_compared_with_that_is_missing_worst_or_not_there() {
    double[] values = {NA, 3, 8};
    assertThat(new DistanceToReference(0, Cap.NONE).normalise(values, UP, all(3)).placing(1))
        .isEqualTo(Placing.NO_REFERENCE);
    assertThat(new DistanceToReference(1, Cap.NONE).normalise(values, UP, all(3)).placing(2))
        .isEqualTo(Placing.NO_RANGE);
    assertThatThrownBy(() -> new DistanceToReference(3, Cap.NONE).normalise(values, UP, all(3)))
        .hasMessage("Position of the unit compared with: expected below the 3 units, but found 3");
  }

  /** Trap: after the sign flip COINr gives the worst unit of a reversed indicator the most. */
  @Test
  void fraction_of_max_keeps_better_above_worse_in_both_directions() {
    assertThat(apply(new FractionOfMax(), UP, 2, 5, 10)).containsExactly(0.2, 0.5, 1);
    assertThat(apply(new FractionOfMax(), DOWN, 2, 5, 10)).containsExactly(1, 0.4, 0.2);
    assertThat(new FractionOfMax().normalise(of(-2, -5), UP, all(2)).placing(0))
        .isEqualTo(Placing.NO_RANGE);
    assertThat(new FractionOfMax().normalise(of(0, 5), DOWN, all(2)).placing(1))
        .isEqualTo(Placing.NO_RANGE);
  }

  /** COINr's formula by hand; where less is better l and u stay in the indicator's unit. */
  @Test
  void scaled_is_not_cut_off() {
    assertThat(apply(new Scaled(0, 10, 100), UP, -1, 5, 12))
        .containsExactly(of(-10, 50, 120), within(1e-12));
    assertThat(apply(new Scaled(0, 10, 100), DOWN, -1, 5, 12))
        .containsExactly(of(110, 50, -20), within(1e-12));
  }

  /** By hand: quartiles of 1, 2, 4, 8, 100 are 2, 4 and 8, as RobustScaler has them. */
  @Test
  void robust_is_in_interquartile_ranges_from_the_median() {
    assertThat(apply(new Robust(0, 1), UP, 1, 2, 4, 8, 100))
        .containsExactly(of(-0.5, -1 / 3.0, 0, 2 / 3.0, 16), within(1e-15));
    assertThat(apply(new Robust(50, 10), DOWN, 1, 2, 4, 8, 100))
        .containsExactly(of(55, 50 + 10 / 3.0, 50, 50 - 20 / 3.0, -110), within(1e-12));
    assertThat(new Robust(0, 1).normalise(of(1, 3, 3, 3, 9), UP, all(5)).placing(0))
        .isEqualTo(Placing.NO_RANGE);
  }

  /** By hand: the logistic of log 3 is 3/4. */
  @Test
  void logistic_has_the_middle_of_the_scale_at_its_threshold() {
    Logistic logistic = new Logistic(10, 2, 0, 100);
    double[] values = {10, 10 + Math.log(3) / 2, 10 - Math.log(3) / 2, NA, 1e9, -1e9};

    assertThat(apply(logistic, UP, values))
        .containsExactly(of(50, 75, 25, NA, 100, 0), within(1e-12));
    assertThat(apply(logistic, DOWN, values))
        .containsExactly(of(50, 25, 75, NA, 0, 100), within(1e-12));
  }

  /** A constant tells nobody apart: every method that would divide by its zero range says so. */
  @Test
  void a_constant_indicator_has_no_values_under_methods_with_a_range() {
    List<Normalisation> methods =
        List.of(
            new ZScore(0, 1),
            new DistanceToMax(),
            new Robust(0, 1),
            new DistanceToReference(0, Cap.NONE),
            new DistanceToTarget(3, Cap.NONE));
    for (Normalisation method : methods) {
      Normalised normalised = method.normalise(of(3, 3, NA), UP, all(3));
      assertThat(placings(normalised, 3))
          .as(method.toString())
          .containsExactly(Placing.CONSTANT_INDICATOR, Placing.CONSTANT_INDICATOR, Placing.ABSENT);
      assertThat(normalised.values()).containsExactly(NA, NA, NA);
      assertThat(normalised.rawFor(0.5)).isNaN();
    }
    assertThat(apply(new RankScale(), UP, 3, 3)).containsExactly(1, 1);
  }

  @Test
  void other_units_measure_nothing_and_are_cut_off_where_the_scale_ends() {
    boolean[] reference = {true, true, true, false, false};
    double[] values = {1, 2, 3, 100, -100};

    assertThat(new ZScore(0, 1).normalise(values, UP, reference).values())
        .containsExactly(-1, 0, 1, 98, -102);
    assertThat(new RankScale().normalise(values, UP, reference).values())
        .containsExactly(1, 2, 3, 3, 1);
    Normalised percentiles = new PercentileRank().normalise(values, UP, reference);
    assertThat(percentiles.values()).containsExactly(0, 0.5, 1, 1, 0);
    assertThat(placings(percentiles, 5))
        .endsWith(Placing.INSIDE, Placing.CUT_AT_BEST, Placing.CUT_AT_WORST);
    assertThat(new DistanceToReference(3, Cap.NONE).normalise(values, UP, reference).values())
        .as("a unit outside the reference can be the one compared with")
        .containsExactly(of(0, 1 / 99.0, 2 / 99.0, 1, 0), within(1e-15));
  }

  /** By hand. */
  @Test
  void within_periods_compares_contemporaries_only() {
    Normalisation each = new WithinPeriods(new DistanceToMax(), List.of(2018, 2019, 2018, 2019));
    Normalised normalised = each.normalise(of(0, 10, 5, 40), UP, all(4));

    assertThat(normalised.values()).containsExactly(0, 0, 1, 1);
    assertThat(normalised.rawFor(0.5)).as("another one in each period").isNaN();
    assertThatThrownBy(() -> each.normalise(of(1, 2), UP, all(2)))
        .hasMessage("Periods: expected one for each of 2 units, but found 4");
  }

  @Test
  void one_period_changes_nothing() {
    double[] values = {3, NA, 8, 4};
    for (Normalisation method : List.of(new ZScore(1, 2), new Borda(), new Robust(0, 1))) {
      Normalisation one = new WithinPeriods(method, Collections.nCopies(4, 2020));
      assertThat(apply(one, UP, values)).containsExactly(apply(method, UP, values));
    }
  }

  @Test
  void nonsense_parameters_are_refused() {
    assertThatThrownBy(() -> new ZScore(0, 0))
        .hasMessage("Z-score standard deviation: expected a finite number above 0, but found 0.0");
    assertThatThrownBy(() -> new Scaled(1, 1, 100))
        .hasMessage("Scaling: expected finite l < u, but found l 1.0 and u 1.0");
    assertThatThrownBy(() -> new Logistic(0, -1, 0, 1))
        .hasMessage("Logistic steepness: expected a finite number above 0, but found -1.0");
    assertThatThrownBy(() -> new DistanceToTarget(NA, Cap.NONE))
        .hasMessage("Target: expected a number, but found NaN");
    assertThatThrownBy(() -> new DistanceToReference(-1, Cap.NONE))
        .hasMessage("Position of the unit compared with: expected 0 or more, but found -1");
  }

  private static double[] apply(Normalisation method, Direction direction, double... values) {
    return method.normalise(values, direction, all(values.length)).values();
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
