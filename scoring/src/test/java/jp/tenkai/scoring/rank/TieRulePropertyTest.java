package jp.tenkai.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jp.tenkai.scoring.rank.ClassScale.ScoreClass;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TieRulePropertyTest {

  private static final double NA = Double.NaN;

  @Example
  void the_four_rules_on_one_tie() {
    double[] scores = {9, 7, 7, 3, NA};

    assertThat(all(scores, TieRule.SMALLEST)).containsExactly(1, 2, 2, 4, NA);
    assertThat(all(scores, TieRule.LARGEST)).containsExactly(1, 3, 3, 4, NA);
    assertThat(all(scores, TieRule.AVERAGE)).containsExactly(1, 2.5, 2.5, 4, NA);
    assertThat(all(scores, TieRule.DENSE)).containsExactly(1, 2, 2, 3, NA);
  }

  @Example
  void only_flagged_units_take_a_place() {
    double[] scores = {9, 7, 7, 3};
    boolean[] among = {false, true, true, true};

    for (TieRule rule : TieRule.values()) {
      assertThat(Ranks.of(scores, among, rule)[0]).isNaN();
    }
    assertThat(Ranks.of(scores, among, TieRule.AVERAGE)).containsExactly(NA, 1.5, 1.5, 3);
  }

  @Property(tries = 200)
  void ranks_count_what_is_better_and_what_is_equal(
      @ForAll @Size(max = 15) int @IntRange(min = 0, max = 5) [] drawn) {
    double[] scores = Arrays.stream(drawn).asDoubleStream().toArray();
    double[] smallest = all(scores, TieRule.SMALLEST);
    double[] largest = all(scores, TieRule.LARGEST);
    double[] average = all(scores, TieRule.AVERAGE);
    double[] dense = all(scores, TieRule.DENSE);

    for (int i = 0; i < scores.length; i++) {
      double own = scores[i];
      long better = Arrays.stream(scores).filter(score -> score > own).count();
      long equal = Arrays.stream(scores).filter(score -> score == own).count();
      long distinct = Arrays.stream(scores).filter(score -> score > own).distinct().count();
      assertThat(smallest[i]).isEqualTo(better + 1.0);
      assertThat(largest[i]).isEqualTo((double) (better + equal));
      assertThat(average[i]).isEqualTo(better + (equal + 1) / 2.0);
      assertThat(dense[i]).isEqualTo(distinct + 1.0);
    }
  }

  @Example
  void points_to_the_next_class() {
    ClassScale scale = new ClassScale(65, 55, 45, 35);

    assertThat(scale.toNext(10)).isEqualTo(25);
    assertThat(scale.toNext(35)).isEqualTo(10);
    assertThat(scale.toNext(64)).isEqualTo(1);
    assertThat(scale.toNext(65)).isZero();
    assertThat(scale.toNext(99)).isZero();
    assertThat(scale.toNext(NA)).isNaN();
  }

  @Property(tries = 200)
  void with_the_points_to_the_next_class_the_class_is_one_better(
      @ForAll @IntRange(min = 0, max = 10_000) int hundredths) {
    ClassScale scale = new ClassScale(64, 56, 45, 32);
    double score = hundredths / 128.0;
    double enough = scale.toNext(score);
    int before = place(scale, score);

    assertThat(place(scale, score + enough)).isEqualTo(Math.max(0, before - 1));
    if (before > 0) {
      assertThat(place(scale, Math.nextDown(score + enough))).isEqualTo(before);
    }
  }

  /** 0 for the best class. */
  private static int place(ClassScale scale, double score) {
    return List.of(ScoreClass.values()).indexOf(scale.classOf(score).orElseThrow());
  }

  private static double[] all(double[] scores, TieRule rule) {
    boolean[] among = new boolean[scores.length];
    Arrays.fill(among, true);
    return Ranks.of(scores, among, rule);
  }
}
