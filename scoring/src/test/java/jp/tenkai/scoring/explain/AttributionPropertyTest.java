package jp.tenkai.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.aggregate.MeanMin;
import jp.tenkai.scoring.index.IndexEngine;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the aggregations, parts add up. */
class AttributionPropertyTest {

  @Property(tries = 1000)
  void contributions_add_up_to_the_score(@ForAll long seed) {
    IndexResult result = IndexEngine.score(SampleTree.of(seed, SampleTree.all()));
    Contributions contributions = new Contributions(result);
    for (int unit = 0; unit < result.units().size(); unit++) {
      double score = result.score(unit);
      double sum = Arrays.stream(contributions.of(unit)).sum();
      if (Double.isNaN(score)) {
        assertThat(sum).isNaN();
      } else {
        assertThat(sum).isEqualTo(score, within(1e-12 * score));
      }
    }
  }

  @Property(tries = 1000)
  void differences_add_up_to_the_distance_from_the_benchmark(@ForAll long seed) {
    IndexResult result = IndexEngine.score(SampleTree.of(seed, SampleTree.all()));
    Explanation why = Explanation.of(result);
    int leaves = result.spec().leaves().size();
    for (int unit = 0; unit < result.units().size(); unit++) {
      int column = unit;
      double sum =
          IntStream.range(0, leaves).mapToDouble(leaf -> why.difference(leaf, column)).sum();
      double score = result.score(unit);
      if (Double.isNaN(score)) {
        assertThat(sum).isNaN();
      } else {
        assertThat(sum).isEqualTo(score - why.benchmarkScore(unit), within(1e-12 * score));
      }
    }
  }

  @Property(tries = 500)
  void a_leaf_at_its_benchmark_and_an_absent_one_play_no_part(@ForAll long seed) {
    IndexInput input = SampleTree.of(seed, SampleTree.all());
    IndexResult result = IndexEngine.score(input);
    Random random = new Random(seed);
    double[] profile =
        random.doubles(input.values().length, SampleTree.LOW, SampleTree.HIGH).toArray();
    int idle = random.nextInt(profile.length);
    int unit = random.nextInt(result.units().size());
    profile[idle] = result.normalised(idle, unit);

    Explanation why = Explanation.against(result, profile);

    if (!Double.isNaN(result.score(unit))) {
      assertThat(why.difference(idle, unit)).isZero();
      for (int leaf = 0; leaf < profile.length; leaf++) {
        if (Double.isNaN(result.normalised(leaf, unit))) {
          assertThat(why.difference(leaf, unit)).isZero();
          assertThat(why.contribution(leaf, unit)).isZero();
        }
      }
    }
  }

  /** Peers are the units of one label: strengths are differences from their own median profile. */
  @Property(tries = 300)
  void strengths_add_up_to_the_distance_from_the_peers(@ForAll long seed) {
    IndexResult result = IndexEngine.score(SampleTree.of(seed, SampleTree.all()));
    int units = result.units().size();
    String[] labels = new String[units];
    for (int unit = 0; unit < units; unit++) {
      labels[unit] = unit % 3 == 0 ? "a" : unit % 3 == 1 ? "b" : null;
    }
    Strengths strengths = new Strengths(result, labels);
    int leaves = result.spec().leaves().size();
    for (int unit = 0; unit < units; unit++) {
      if (Double.isNaN(result.score(unit))) {
        continue;
      }
      double[] profile = new double[leaves];
      double sum = 0;
      for (int leaf = 0; leaf < leaves; leaf++) {
        profile[leaf] = strengths.peerMedian(leaf, unit);
        sum += strengths.points(leaf, unit);
        assertThat(strengths.rank(leaf, unit)).isBetween(0, strengths.peers(leaf, unit));
      }
      double peers = Explanation.against(result, profile).benchmarkScore(unit);
      assertThat(sum).isEqualTo(result.score(unit) - peers, within(1e-11 * result.score(unit)));
    }
  }

  /** Above 16 children a mean is split along its chord, and that adds up too. */
  @Property(tries = 100)
  void many_children_of_a_mean_add_up(@ForAll long seed) {
    for (Mean mean : List.of(new Mean.Harmonic(), new Mean.Power(3), new Mean.Geometric())) {
      IndexInput input = flat(mean, 24, seed);
      IndexResult result = IndexEngine.score(input);
      Explanation why = Explanation.of(result);
      for (int unit = 0; unit < 5; unit++) {
        int column = unit;
        double contributions =
            IntStream.range(0, 24).mapToDouble(leaf -> why.contribution(leaf, column)).sum();
        double differences =
            IntStream.range(0, 24).mapToDouble(leaf -> why.difference(leaf, column)).sum();
        assertThat(contributions).isEqualTo(result.score(unit), within(1e-12 * 100));
        assertThat(differences)
            .isEqualTo(result.score(unit) - why.benchmarkScore(unit), within(1e-12 * 100));
      }
    }
  }

  @Example
  void too_many_children_for_an_exact_split_are_refused() {
    IndexResult result = IndexEngine.score(flat(new MeanMin(1, 1), 17, 1));

    assertThatThrownBy(() -> new Contributions(result))
        .hasMessageContaining("expected at most 16 children for an exact split, but found 17");
  }

  private static IndexInput flat(Aggregation aggregation, int leaves, long seed) {
    List<Node> children = new ArrayList<>();
    for (int leaf = 0; leaf < leaves; leaf++) {
      children.add(SampleTree.leaf("leaf-" + leaf, 1 + leaf % 3));
    }
    IndexSpec spec = new IndexSpec(new Group("index", 1, aggregation, children));
    Random random = new Random(seed);
    double[][] values = new double[leaves][5];
    for (double[] row : values) {
      Arrays.setAll(
          row,
          unit -> random.nextInt(8) == 0 && unit > 0 ? Double.NaN : 40 + 60 * random.nextDouble());
    }
    return IndexInput.of(spec, SampleTree.units(5), values);
  }
}
