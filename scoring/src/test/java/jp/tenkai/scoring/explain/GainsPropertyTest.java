package jp.tenkai.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.aggregate.BestWeights;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.index.IndexEngine;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.structure.Hierarchy;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.weigh.BenefitOfTheDoubt;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is found is put into the input, and the index is built anew. */
class GainsPropertyTest {

  private static final List<Aggregation> ALL = List.copyOf(SampleTree.OF_ONE_UNIT);

  /** The bisections of a weight end within an eighth of a doubling over 2^20. */
  private static final double NEARBY = 2.5e-7;

  @Property(tries = 300)
  void a_leaf_change_gains_the_places_and_a_smaller_one_does_not(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int places) {
    IndexInput input = SampleTree.of(seed, ALL);
    IndexResult result = IndexEngine.score(input);
    int[] ranks = Ranks.competition(result.scores());
    Gains gains = new Gains(result, all(input));
    for (int unit = 0; unit < ranks.length; unit++) {
      int wanted = ranks[unit] - places;
      List<LeafChange> changes = gains.leaves(unit, places);
      if (ranks[unit] == Ranks.UNRANKED || wanted < 1) {
        assertThat(changes).isEmpty();
        continue;
      }
      for (LeafChange change : changes) {
        assertThat(change.from()).isEqualTo(input.values()[change.leaf()][unit]);
        if (change.isReachable()) {
          assertThat(change.to()).isBetween(change.from(), SampleTree.HIGH);
          double smaller = change.from() + (change.to() - change.from()) * (1 - 1e-6);
          assertThat(rankWith(input, change.leaf(), unit, change.to())).isLessThanOrEqualTo(wanted);
          assertThat(rankWith(input, change.leaf(), unit, smaller)).isGreaterThan(wanted);
        } else {
          assertThat(rankWith(input, change.leaf(), unit, SampleTree.HIGH)).isGreaterThan(wanted);
        }
      }
    }
  }

  @Property(tries = 150)
  void a_weight_change_gains_the_places_and_a_smaller_one_does_not(@ForAll long seed) {
    IndexInput input = SampleTree.of(seed, ALL);
    IndexResult result = IndexEngine.score(input);
    int[] ranks = Ranks.competition(result.scores());
    int unit = indexOfLowest(ranks);
    Assume.that(ranks[unit] > 1);
    int wanted = ranks[unit] - 1;
    for (WeightChange change : new Gains(result, all(input)).weights(unit, 1)) {
      String code = result.hierarchy().node(change.node()).code();
      double from = change.from();
      assertThat(from).isEqualTo(result.hierarchy().node(change.node()).weight());
      if (!change.isReachable()) {
        for (double factor : new double[] {64, 8, 2, 0.5, 0.125, 1.0 / 64, 0}) {
          assertThat(reaches(rankUnder(input, code, from * factor, unit), wanted)).isFalse();
        }
        continue;
      }
      assertThat(reaches(rankUnder(input, code, change.to(), unit), wanted)).isTrue();
      if (change.to() > 0) {
        double doublings = Math.log(change.to() / from) / Math.log(2);
        double smaller = from * Math.pow(2, doublings - Math.signum(doublings) * NEARBY);
        assertThat(reaches(rankUnder(input, code, smaller, unit), wanted)).isFalse();
      }
    }
  }

  /** U0 has 60 and 40, U1 70 and 50, U2 100 and 100; the two leaves count alike. */
  @Example
  void a_hand_case() {
    IndexSpec spec =
        new IndexSpec(
            new Group(
                "index",
                1,
                new Mean.Arithmetic(),
                List.of(SampleTree.leaf("a", 1), SampleTree.leaf("b", 1))));
    IndexInput input =
        IndexInput.of(spec, SampleTree.units(3), new double[][] {{60, 70, 100}, {40, 50, 100}});
    Gains gains = new Gains(IndexEngine.score(input), all(input));

    List<LeafChange> one = gains.leaves(0, 1);
    assertThat(one.get(0).to()).isEqualTo(80, within(1e-9));
    assertThat(one.get(1).to()).isEqualTo(60, within(1e-9));
    List<LeafChange> two = gains.leaves(0, 2);
    assertThat(two.get(0).isReachable()).as("100 and 40 make 70, short of 100").isFalse();
    assertThat(gains.leaves(2, 1)).as("the first has nobody to pass").isEmpty();
    assertThat(gains.weights(0, 1))
        .as("A is behind B in both leaves")
        .allMatch(change -> !change.isReachable());
  }

  @Example
  void weights_of_each_unit_by_itself_are_refused() {
    IndexSpec spec =
        new IndexSpec(
            new Group(
                "index",
                1,
                new BestWeights(BenefitOfTheDoubt.free(), 100),
                List.of(SampleTree.leaf("a", 1), SampleTree.leaf("b", 1))));
    IndexInput input =
        IndexInput.of(spec, SampleTree.units(2), new double[][] {{60, 70}, {40, 50}});
    IndexResult result = IndexEngine.score(input);

    assertThatThrownBy(() -> new Gains(result, all(input)))
        .hasMessage(
            "Gains: expected aggregations with common weights, but group 'index' has the benefit"
                + " of the doubt");
  }

  private static int rankWith(IndexInput input, int leaf, int unit, double value) {
    double[][] values = input.values().clone();
    values[leaf] = values[leaf].clone();
    values[leaf][unit] = value;
    return Ranks.competition(IndexEngine.score(input.with(values)).scores())[unit];
  }

  /** The rank under another weight; none where no sibling would be left with one. */
  private static int rankUnder(IndexInput input, String code, double weight, int unit) {
    if (weight == 0 && hasOnlyWeight(input.spec(), code)) {
      return Ranks.UNRANKED;
    }
    IndexSpec changed =
        input
            .spec()
            .withLeaves(leaf -> leaf.code().equals(code) ? leaf.withWeight(weight) : leaf)
            .withGroups(group -> group.code().equals(code) ? group.withWeight(weight) : group);
    return Ranks.competition(IndexEngine.score(input.with(changed)).scores())[unit];
  }

  private static boolean hasOnlyWeight(IndexSpec spec, String code) {
    Hierarchy hierarchy = new Hierarchy(spec);
    int node = hierarchy.indexOf(code);
    return Arrays.stream(hierarchy.children(hierarchy.parent(node)))
        .allMatch(sibling -> sibling == node || hierarchy.node(sibling).weight() == 0);
  }

  private static boolean reaches(int rank, int wanted) {
    return rank != Ranks.UNRANKED && rank <= wanted;
  }

  private static int indexOfLowest(int[] ranks) {
    int lowest = 0;
    for (int unit = 1; unit < ranks.length; unit++) {
      lowest = ranks[unit] > ranks[lowest] ? unit : lowest;
    }
    return lowest;
  }

  private static boolean[] all(IndexInput input) {
    boolean[] all = new boolean[input.units().size()];
    Arrays.fill(all, true);
    return all;
  }
}
