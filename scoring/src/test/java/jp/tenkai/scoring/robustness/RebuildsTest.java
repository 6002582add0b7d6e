package jp.tenkai.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.aggregate.BestWeights;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.aggregate.MeanMin;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.index.IndexEngine;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.normalise.Borda;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.normalise.Normalisation.Curve;
import jp.tenkai.scoring.normalise.ZScore;
import jp.tenkai.scoring.robustness.Assumption.Aggregations;
import jp.tenkai.scoring.robustness.Assumption.ExpertWeights;
import jp.tenkai.scoring.robustness.Assumption.ImputationDraws;
import jp.tenkai.scoring.robustness.Assumption.Imputations;
import jp.tenkai.scoring.robustness.Assumption.Inclusion;
import jp.tenkai.scoring.robustness.Assumption.Normalisations;
import jp.tenkai.scoring.robustness.Assumption.Treatments;
import jp.tenkai.scoring.robustness.Assumption.WeightShares;
import jp.tenkai.scoring.robustness.Assumption.WeightSpread;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.treat.WinsorisePercentiles;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.weigh.BenefitOfTheDoubt;
import org.junit.jupiter.api.Test;

/** A rebuild is what the engine computes from the changed specification. */
class RebuildsTest {

  private static final Normalisation POSTS =
      new Normalisation.Goalposts(2, 90, Curve.LOG10, 1, 100);

  private final IndexInput input = SampleRebuild.input();
  private final IndexSpec spec = input.spec();

  @Test
  void every_normalisation() {
    Map<String, Normalisation> one = Map.of("a1", new ZScore(0, 1));
    Map<String, Normalisation> all =
        spec.leaves().stream().collect(Collectors.toMap(Leaf::code, leaf -> POSTS));
    Rebuilds rebuilds = rebuilds(new Normalisations("scale", List.of(one, all)));

    same(rebuilds.scores(at(0, 3)), spec);
    same(
        rebuilds.scores(at(1, 3)),
        spec.withLeaves(
            leaf -> leaf.code().equals("a1") ? leaf.withNormalisation(new ZScore(0, 1)) : leaf));
    same(rebuilds.scores(at(2, 3)), spec.withNormalisation(POSTS));
  }

  @Test
  void every_node() {
    Rebuilds rebuilds = rebuilds(new Normalisations("scale", List.of(Map.of("a1", POSTS))));
    var engine = IndexEngine.score(input);

    double[][] values = rebuilds.nodeValues(at(0, 2));

    assertThat(values).hasDimensions(engine.hierarchy().size(), input.units().size());
    for (int node = 0; node < values.length; node++) {
      assertThat(values[node]).containsExactly(engine.nodeValues(node));
    }
    assertThat(rebuilds.nodeValues(at(1, 2))[0]).containsExactly(rebuilds.scores(at(1, 2)));
  }

  @Test
  void every_treatment() {
    Treatment percentiles = new WinsorisePercentiles(0.1, 0.9);
    Map<String, Treatment> two = Map.of("a1", percentiles, "b3", Treatment.Winsorise.STANDARD);
    Rebuilds rebuilds = rebuilds(new Treatments("tails", List.of(two)));

    same(rebuilds.scores(at(0, 2)), spec);
    same(
        rebuilds.scores(at(1, 2)),
        spec.withLeaves(
            leaf -> leaf.withTreatment(two.getOrDefault(leaf.code(), leaf.treatment()))));
  }

  @Test
  void every_imputation() {
    Map<String, Imputation> none = Map.of("a1", new Imputation.None(), "a2", new Imputation.None());
    Map<String, Imputation> mean = Map.of("b1", new Imputation.Mean());
    Rebuilds rebuilds = rebuilds(new Imputations("gaps", List.of(none, mean)));

    same(
        rebuilds.scores(at(1, 3)),
        spec.withLeaves(
            leaf -> leaf.withImputation(none.getOrDefault(leaf.code(), leaf.imputation()))));
    same(
        rebuilds.scores(at(2, 3)),
        spec.withLeaves(
            leaf -> leaf.withImputation(mean.getOrDefault(leaf.code(), leaf.imputation()))));
  }

  @Test
  void every_aggregation_of_all_groups_and_of_some() {
    Aggregation geometric = new Mean.Geometric();
    Aggregation weakest = new MeanMin(0.5, 1);
    Aggregation best = new BestWeights(BenefitOfTheDoubt.free(), 100);
    Rebuilds all = rebuilds(new Aggregations("how", List.of(geometric, weakest, best), Set.of()));
    Rebuilds some = rebuilds(new Aggregations("how", List.of(geometric, best), Set.of("a", "b")));

    same(all.scores(at(1, 4)), spec.withAggregation(geometric));
    same(all.scores(at(2, 4)), spec.withAggregation(weakest));
    same(all.scores(at(3, 4)), spec.withAggregation(best));
    same(some.scores(at(1, 3)), aggregated(geometric, "a", "b"));
    same(some.scores(at(2, 3)), aggregated(best, "a", "b"));
  }

  /** Also where a group finds its weights, asks for a share of its children, or goes altogether. */
  @Test
  void every_node_left_out() {
    List<String> nodes = List.of("a1", "a3", "b2", "c1", "a", "c");
    Rebuilds rebuilds = rebuilds(new Inclusion("without", nodes));

    same(rebuilds.scores(at(0, 7)), spec);
    for (int i = 0; i < nodes.size(); i++) {
      String node = nodes.get(i);
      Set<String> leaves =
          spec.leaves().stream()
              .map(Leaf::code)
              .filter(code -> code.startsWith(node))
              .collect(Collectors.toSet());
      double[] expected = IndexEngine.score(without(leaves)).scores();
      assertThat(rebuilds.scores(at(i + 1, 7))).as(node).containsExactly(expected, within(1e-12));
    }
  }

  @Test
  void every_expert() {
    Map<String, Double> first = Map.of("a1", 5.0, "a", 0.5);
    Map<String, Double> second = Map.of("a2", 0.0, "c", 4.0);
    Rebuilds rebuilds = rebuilds(new ExpertWeights("experts", List.of(first, second)));

    same(rebuilds.scores(at(0, 3)), spec);
    same(rebuilds.scores(at(1, 3)), weighed(first));
    same(rebuilds.scores(at(2, 3)), weighed(second));
  }

  @Test
  void choices_made_together() {
    Rebuilds rebuilds =
        rebuilds(
            new Normalisations("scale", List.of(Map.of("c1", POSTS))),
            new Aggregations("how", List.of(new Mean.Geometric()), Set.of()),
            new Aggregations("top", List.of(new MeanMin(1, 0)), Set.of("index")),
            new ExpertWeights("experts", List.of(Map.of("b", 9.0))));

    IndexSpec changed =
        spec.withLeaves(leaf -> leaf.code().equals("c1") ? leaf.withNormalisation(POSTS) : leaf)
            .withGroups(
                group ->
                    group
                        .withAggregation(
                            group.code().equals("index") ? new MeanMin(1, 0) : new Mean.Geometric())
                        .withWeight(group.code().equals("b") ? 9 : group.weight()));
    same(rebuilds.scores(new double[] {0.75, 0.75, 0.75, 0.75}), changed);
    same(rebuilds.scores(new double[] {0.25, 0.25, 0.25, 0.25}), spec);
  }

  @Test
  void imputation_draws_are_those_of_the_stated_imputation() {
    Rebuilds rebuilds = rebuilds(new ImputationDraws("gaps", 4));

    same(rebuilds.scores(new double[] {0}), spec);
    for (int set = 0; set < 4; set++) {
      List<Imputed> filled = input.imputationSampler().draw(1, set);
      double[][] values = filled.stream().map(Imputed::values).toArray(double[][]::new);
      IndexInput complete =
          IndexInput.of(spec.withImputation(new Imputation.None()), input.units(), values);
      assertThat(rebuilds.scores(at(set, 4))).containsExactly(IndexEngine.score(complete).scores());
    }
  }

  /** At 0 every assumption is as stated, the draws too. */
  @Test
  void the_point_zero_is_the_index_as_stated() {
    same(drawing(input).scores(new double[5]), spec);
    assertThat(drawing(input).scores(new double[] {0, 0.3, 0, 0, 0}))
        .isNotEqualTo(IndexEngine.score(input).scores());
  }

  @Test
  void a_rebuild_is_the_same_again_and_in_any_order() {
    Rebuilds rebuilds = drawing(input);
    double[][] points = {{0.1, 0.2, 0.3, 0.4, 0.9}, {0.9, 0.8, 0.7, 0.6, 0.2}};
    double[] first = rebuilds.scores(points[0]);
    rebuilds.scores(points[1]);

    assertThat(rebuilds.scores(points[0])).containsExactly(first);
    assertThat(drawing(input).scores(points[0])).containsExactly(first);
  }

  /** A draw belongs to the codes of leaf and unit. */
  @Test
  void the_order_of_leaves_and_units_plays_no_part_in_draws() {
    Random random = new Random(8);
    List<Integer> order = new ArrayList<>();
    for (int unit = 0; unit < SampleRebuild.UNITS; unit++) {
      order.add(unit);
    }
    Collections.shuffle(order, random);
    IndexSpec turned = new IndexSpec((Group) reversed(spec.root()));
    Rebuilds straight = drawing(input);
    Rebuilds other = drawing(SampleRebuild.input(turned, order));
    for (int i = 1; i < 30; i++) {
      double[] point = random.doubles(5).toArray();
      double[] expected = straight.scores(point);
      double[] found = other.scores(point);
      for (int to = 0; to < found.length; to++) {
        assertThat(found[to])
            .isEqualTo(expected[order.get(to)], within(1e-12 * Math.abs(expected[order.get(to)])));
      }
    }
  }

  private static Node reversed(Node node) {
    if (node instanceof Group group) {
      List<Node> children = new ArrayList<>();
      group.children().forEach(child -> children.add(0, reversed(child)));
      return group.withChildren(children);
    }
    return node;
  }

  private static Rebuilds drawing(IndexInput input) {
    double[][] low = new double[9][];
    double[][] high = new double[9][];
    for (int leaf = 0; leaf < 9; leaf++) {
      low[leaf] = input.values()[leaf].clone();
      high[leaf] = input.values()[leaf].clone();
      for (int unit = 0; unit < low[leaf].length; unit++) {
        low[leaf][unit] *= 0.8;
        high[leaf][unit] *= 1.3;
      }
    }
    return new Rebuilds(
        input,
        List.of(
            new WeightSpread("spread", 0.3),
            new WeightShares("shares", 30),
            new ImputationDraws("gaps", 5),
            new Normalisations("scale", List.of(Map.of("b1", new Borda()))),
            new Assumption.MeasurementError("error", new MeasuredIntervals(low, high), 0.9)),
        1);
  }

  private Rebuilds rebuilds(Assumption... assumptions) {
    return new Rebuilds(input, List.of(assumptions), 1);
  }

  private void same(double[] found, IndexSpec changed) {
    assertThat(found).containsExactly(IndexEngine.score(input.with(changed)).scores());
  }

  private static double[] at(int choice, int choices) {
    return new double[] {(choice + 0.5) / choices};
  }

  private IndexSpec aggregated(Aggregation aggregation, String... groups) {
    return spec.withGroups(
        group ->
            Set.of(groups).contains(group.code()) ? group.withAggregation(aggregation) : group);
  }

  private IndexSpec weighed(Map<String, Double> weights) {
    return spec.withLeaves(
            leaf -> leaf.withWeight(weights.getOrDefault(leaf.code(), leaf.weight())))
        .withGroups(group -> group.withWeight(weights.getOrDefault(group.code(), group.weight())));
  }

  private IndexInput without(Set<String> leaves) {
    IndexSpec fewer = spec.without(leaves);
    double[][] values = new double[fewer.leaves().size()][];
    Origin[][] origins = new Origin[values.length][];
    for (int leaf = 0; leaf < values.length; leaf++) {
      int from = spec.leafIndex(fewer.leaves().get(leaf).code());
      values[leaf] = input.values()[from];
      origins[leaf] = input.origins()[from];
    }
    return new IndexInput(fewer, input.units(), values, origins);
  }
}
