package jp.tenkai.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RanksPropertyTest {

  @Property(tries = 300)
  void a_rank_is_one_more_than_the_number_of_better_scores(@ForAll("scores") double[] scores) {
    int[] ranks = Ranks.competition(scores);

    for (int i = 0; i < scores.length; i++) {
      double own = scores[i];
      long better = Arrays.stream(scores).filter(score -> score > own).count();
      assertThat(ranks[i]).isEqualTo(Double.isNaN(own) ? Ranks.UNRANKED : 1 + (int) better);
    }
  }

  @Property(tries = 300)
  void an_increasing_change_of_all_scores_changes_no_rank(@ForAll("scores") double[] scores) {
    double[] changed = Arrays.stream(scores).map(score -> 8 * score + 16).toArray();

    assertThat(Ranks.competition(changed)).containsExactly(Ranks.competition(scores));
  }

  /** Few distinct values, so that ties are common; NaN among them. */
  @Provide
  Arbitrary<double[]> scores() {
    return Arbitraries.of(-2.0, -0.0, 0.0, 1.0, 2.5, 7.0, Double.NaN)
        .array(Double[].class)
        .ofMinSize(0)
        .ofMaxSize(20)
        .map(boxed -> Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray());
  }
}
