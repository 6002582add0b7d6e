package jp.tenkai.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.robustness.RankDistribution.Stability;
import jp.tenkai.scoring.statistics.Statistics;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RankTallyPropertyTest {

  /** Against the ranks written out one a rebuild, with quantiles of type 7. */
  @Property(tries = 300)
  void a_distribution_is_that_of_the_ranks_written_out(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int rebuilds,
      @ForAll @IntRange(min = 50, max = 100) int percent) {
    Random random = new Random(seed);
    boolean[] ranked = ranked(random);
    RankTally tally = new RankTally(ranked);
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < rebuilds; i++) {
      rows.add(tally.add(scores(ranked.length, random)));
    }
    double level = percent / 100.0;
    int[] members = tally.members();
    for (int member = 0; member < members.length; member++) {
      int unit = members[member];
      double[] ranks =
          rows.stream()
              .mapToDouble(row -> row[unit])
              .filter(rank -> rank != Ranks.UNRANKED)
              .toArray();
      RankDistribution found = RankDistribution.of(tally, member, level, 3);
      assertThat(found.unranked()).isEqualTo((rebuilds - ranks.length) / (double) rebuilds);
      if (ranks.length == 0) {
        assertThat(found.stability()).isEqualTo(Stability.UNRANKED);
        assertThat(found.mean()).isNaN();
        continue;
      }
      assertThat(found.low()).isEqualTo(Statistics.quantile(ranks, (1 - level) / 2), within(1e-9));
      assertThat(found.high()).isEqualTo(Statistics.quantile(ranks, (1 + level) / 2), within(1e-9));
      assertThat(found.median()).isEqualTo(Statistics.median(ranks));
      assertThat(found.mean()).isEqualTo(Statistics.mean(ranks), within(1e-12));
      assertThat(found.topChance())
          .isEqualTo(
              Arrays.stream(ranks).filter(rank -> rank <= 3).count() / (double) ranks.length);
    }
  }

  @Property(tries = 300)
  void of_two_members_one_stands_before_the_other_or_they_tie(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int rebuilds) {
    Random random = new Random(seed);
    boolean[] ranked = ranked(random);
    RankTally tally = new RankTally(ranked);
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < rebuilds; i++) {
      rows.add(tally.add(scores(ranked.length, random)));
    }
    int[] members = tally.members();
    for (int i = 0; i < members.length; i++) {
      for (int j = 0; j < members.length; j++) {
        int first = members[i];
        int second = members[j];
        long ties = rows.stream().filter(row -> row[first] == row[second]).count();
        double tied = ties / (double) rebuilds;
        assertThat(tally.beats(i, j) + tally.beats(j, i) + tied).isEqualTo(1, within(1e-12));
        assertThat(tally.wins(i, j)).isLessThanOrEqualTo(rebuilds);
      }
    }
  }

  /** A unit without a score stands behind one that has one. */
  @Example
  void a_rank_beats_none() {
    RankTally tally = new RankTally(new boolean[] {true, true, false});
    tally.add(new double[] {1, Double.NaN, 9});
    tally.add(new double[] {Double.NaN, Double.NaN, 9});

    assertThat(tally.beats(0, 1)).isEqualTo(0.5);
    assertThat(tally.beats(1, 0)).isZero();
    assertThat(tally.count(0, 1)).isEqualTo(1);
    assertThat(tally.count(0, 0)).isEqualTo(1);
  }

  @Property(tries = 200)
  void counts_survive_being_cut_flattened_and_added(@ForAll long seed) {
    Random random = new Random(seed);
    boolean[] ranked = ranked(random);
    RankTally whole = new RankTally(ranked);
    RankTally merged = new RankTally(ranked);
    RankTally flattened = new RankTally(ranked);
    for (int part = 0; part < 4; part++) {
      RankTally own = new RankTally(ranked);
      for (int i = random.nextInt(5); i > 0; i--) {
        double[] scores = scores(ranked.length, random);
        whole.add(scores);
        own.add(scores);
      }
      if (random.nextBoolean()) {
        whole.addFailed();
        own.addFailed();
      }
      merged.add(own);
      flattened.addFlat(own.flat());
    }

    assertThat(merged.flat()).containsExactly(whole.flat());
    assertThat(flattened.flat()).containsExactly(whole.flat());
    assertThat(flattened.rebuilds()).isEqualTo(whole.rebuilds());
    assertThat(flattened.failed()).isEqualTo(whole.failed());
  }

  @Example
  void counts_of_other_units_are_refused() {
    RankTally tally = new RankTally(new boolean[] {true, false});

    assertThatThrownBy(() -> tally.add(new RankTally(new boolean[] {false, true})))
        .hasMessage("Rank tally to add: expected the same ranked units, but found others");
    assertThatThrownBy(() -> tally.addFlat(new int[3]))
        .hasMessage("Flat rank tally of 1 units: expected 5 numbers, but found 3");
    assertThatThrownBy(() -> new RankTally(filled(10_001)))
        .hasMessage(
            "Rank distributions: expected at most 10000 ranked units, but found 10001; rank fewer"
                + " units");
    assertThat(tally.beats(0, 0)).as("nothing counted").isNaN();
  }

  /** Of 40 places: a tenth is 4, a quarter 10. */
  @Example
  void the_limits_of_stability() {
    assertThat(Stability.of(4, 40)).isEqualTo(Stability.STABLE);
    assertThat(Stability.of(4.01, 40)).isEqualTo(Stability.MODERATE);
    assertThat(Stability.of(10, 40)).isEqualTo(Stability.MODERATE);
    assertThat(Stability.of(10.01, 40)).isEqualTo(Stability.UNSTABLE);
    assertThat(Stability.of(1, 3))
        .as("one place is as narrow as it gets")
        .isEqualTo(Stability.STABLE);
    assertThat(Stability.of(1.5, 3)).isEqualTo(Stability.UNSTABLE);
  }

  private static boolean[] ranked(Random random) {
    boolean[] ranked = new boolean[2 + random.nextInt(9)];
    for (int unit = 0; unit < ranked.length; unit++) {
      ranked[unit] = random.nextInt(5) > 0;
    }
    return ranked;
  }

  private static boolean[] filled(int count) {
    boolean[] all = new boolean[count];
    Arrays.fill(all, true);
    return all;
  }

  /** Few distinct scores, so that ties are common; some missing. */
  private static double[] scores(int count, Random random) {
    double[] scores = new double[count];
    Arrays.setAll(scores, unit -> random.nextInt(8) == 0 ? Double.NaN : random.nextInt(6));
    return scores;
  }
}
