package jp.tenkai.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankSummaryTest {

  private static final boolean[] BOTH = {true, true};

  @Test
  void ranks_are_summed_up_over_draws() {
    // Unit 0 beats unit 1 in three of four draws.
    double[][] scores = {{5, 1}, {5, 1}, {5, 1}, {1, 5}};

    List<RankDistribution> intervals = new RankSummary(0.90, 1).ofUnits(scores, BOTH);

    assertThat(intervals.get(0).mean()).isEqualTo(1.25);
    assertThat(intervals.get(0).topChance()).isEqualTo(0.75);
    assertThat(intervals.get(0).median()).isEqualTo(1);
    // Type 7 over 1, 1, 1, 2: position 1 + 3 * 0.95 = 3.85.
    assertThat(intervals.get(0).high()).isEqualTo(1.85, within(1e-12));
    assertThat(intervals.get(1).mean()).isEqualTo(1.75);
    assertThat(intervals.get(1).low()).isEqualTo(1.15, within(1e-12));
  }

  @Test
  void the_ends_of_a_90_percent_interval_are_exact_on_an_even_grid() {
    // 101 units whose order turns by one place a draw: each unit takes every rank once.
    double[][] scores = new double[101][101];
    for (int draw = 0; draw < 101; draw++) {
      for (int unit = 0; unit < 101; unit++) {
        scores[draw][unit] = (unit + draw) % 101;
      }
    }
    boolean[] ranked = new boolean[101];
    IntStream.range(0, 101).forEach(unit -> ranked[unit] = true);

    RankDistribution interval = new RankSummary(0.90, 10).ofUnits(scores, ranked).get(7);

    assertThat(interval.low()).isEqualTo(6);
    assertThat(interval.high()).isEqualTo(96);
    assertThat(interval.median()).isEqualTo(51);
    assertThat(interval.topChance()).isEqualTo(10.0 / 101);
  }

  @Test
  void units_that_are_not_ranked_take_no_place_and_have_no_interval() {
    double[][] scores = {{9, 5, 1, Double.NaN}};

    List<RankDistribution> intervals =
        new RankSummary(0.90, 1).ofUnits(scores, new boolean[] {false, true, true, true});

    assertThat(intervals.get(0).isRanked()).isFalse();
    assertThat(intervals.get(0).topChance()).isNaN();
    assertThat(intervals.get(1).mean()).isEqualTo(1);
    assertThat(intervals.get(2).mean()).isEqualTo(2);
    assertThat(intervals.get(3).isRanked()).isFalse();
  }

  @Test
  void trees_are_ranked_for_one_unit() {
    double[][] imaging = {{1, 50}, {1, 50}};
    double[][] dialysis = {{9, 60}, {9, 40}};
    double[][] leftOut = {{99, 99}, {99, 99}};

    List<RankDistribution> intervals =
        new RankSummary(0.90, 1)
            .acrossTrees(List.of(imaging, dialysis, leftOut), 1, new boolean[] {true, true, false});

    assertThat(intervals.get(0).mean()).isEqualTo(1.5);
    assertThat(intervals.get(1).mean()).isEqualTo(1.5);
    assertThat(intervals.get(2).isRanked()).isFalse();
    assertThat(new RankSummary(0.90, 1).acrossTrees(List.of(), 0, new boolean[0])).isEmpty();
  }

  @Test
  void trees_of_different_draws_are_refused() {
    assertThatThrownBy(
            () ->
                new RankSummary(0.90, 1)
                    .acrossTrees(List.of(new double[2][1], new double[3][1]), 0, BOTH))
        .hasMessage("Draws of tree 1: expected 2, found 3");
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> new RankSummary(90, 10))
        .hasMessage("Level of the rank interval: expected above 0 and at most 1, but found 90.0");
    assertThatThrownBy(() -> new RankSummary(0.9, 0))
        .hasMessage("Top places: expected at least 1, but found 0");
  }
}
