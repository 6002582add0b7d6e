package jp.tenkai.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.tenkai.scoring.rank.ClassScale.ScoreClass;
import org.junit.jupiter.api.Test;

class RanksTest {

  private static final double NA = Double.NaN;

  /** Known answer: test suite of COINr 1.1.14 (commit b968203). */
  @Test
  void coinr_ranks() {
    double[] scores = {1, 3, 2, 4};

    assertThat(Ranks.competition(scores)).containsExactly(4, 2, 3, 1);
    assertThat(Ranks.within(scores, new String[] {"a", "a", "b", "b"})).containsExactly(2, 1, 2, 1);
  }

  /** Trap: ranks of results run from the top and ties share the smallest. */
  @Test
  void ties_share_the_smallest_rank_and_the_next_is_skipped() {
    assertThat(Ranks.competition(new double[] {5, 7, 5, 1})).containsExactly(2, 1, 2, 4);
  }

  @Test
  void missing_scores_stay_unranked_and_take_no_place() {
    assertThat(Ranks.competition(new double[] {NA, 7, NA, 1})).containsExactly(0, 1, 0, 2);
    assertThat(Ranks.competition(new double[] {NA, NA})).containsExactly(0, 0);
  }

  @Test
  void units_that_are_not_to_be_ranked_take_no_place() {
    assertThat(
            Ranks.competition(new double[] {9, 7, 8, 1}, new boolean[] {false, true, true, true}))
        .containsExactly(0, 2, 1, 3);
  }

  /** COINr ranked rounded scores until 1.1.9. */
  @Test
  void scores_are_compared_at_full_precision() {
    assertThat(Ranks.competition(new double[] {50, Math.nextUp(50.0), 50}))
        .containsExactly(2, 1, 2);
  }

  @Test
  void the_two_zeros_are_one_score() {
    assertThat(Ranks.competition(new double[] {0.0, -0.0, 1})).containsExactly(2, 2, 1);
  }

  @Test
  void units_without_a_label_are_ranked_among_themselves() {
    assertThat(Ranks.within(new double[] {1, 2, 3}, new String[] {null, "a", null}))
        .containsExactly(2, 1, 1);
  }

  @Test
  void a_flag_too_few_is_refused() {
    assertThatThrownBy(() -> Ranks.competition(new double[] {1, 2}, new boolean[1]))
        .hasMessage("Flags: expected one for each of 2 scores, found 1");
  }

  @Test
  void a_score_on_a_threshold_has_the_better_class() {
    ClassScale scale = new ClassScale(65, 55, 45, 35);

    assertThat(scale.classOf(100)).contains(ScoreClass.A);
    assertThat(scale.classOf(65)).contains(ScoreClass.A);
    assertThat(scale.classOf(Math.nextDown(65.0))).contains(ScoreClass.B);
    assertThat(scale.classOf(45)).contains(ScoreClass.C);
    assertThat(scale.classOf(35)).contains(ScoreClass.D);
    assertThat(scale.classOf(34.9)).contains(ScoreClass.E);
    assertThat(scale.classOf(NA)).isEmpty();
  }

  @Test
  void thresholds_that_do_not_fall_are_refused() {
    assertThatThrownBy(() -> new ClassScale(65, 65, 45, 35))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Class thresholds: expected finite A > B > C > D, but found 65.0, 65.0, 45.0, 35.0");
  }
}
