package jp.tenkai.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.index.IndexEngine;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.index.SampleIndex;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

class WeightNoiseTest {

  @Test
  void factors_are_uniform_around_one() {
    WeightNoise noise = new WeightNoise(20_000, 0.25, 7);
    double[] factors =
        IntStream.range(0, 20_000).mapToDouble(draw -> noise.factor(draw, "market")).toArray();

    assertThat(Arrays.stream(factors).min().orElseThrow()).isBetween(0.75, 0.751);
    assertThat(Arrays.stream(factors).max().orElseThrow()).isBetween(1.249, 1.25);
    // Five standard errors of the mean of 20,000 uniform draws of half-width 0.25.
    double error = 0.25 / Math.sqrt(3) / Math.sqrt(20_000);
    assertThat(Arrays.stream(factors).average().orElseThrow()).isEqualTo(1, within(5 * error));
    double variance = Arrays.stream(factors).map(f -> (f - 1) * (f - 1)).average().orElseThrow();
    assertThat(variance).isEqualTo(0.25 * 0.25 / 3, within(0.0006));
  }

  @Test
  void factors_of_two_codes_of_two_seeds_and_of_neighbouring_draws_do_not_move_together() {
    WeightNoise noise = new WeightNoise(20_001, 0.5, 7);
    WeightNoise nextSeed = new WeightNoise(20_001, 0.5, 8);

    assertThat(correlation(noise, "market", 0, noise, "risk")).isEqualTo(0, within(0.035));
    assertThat(correlation(noise, "market", 0, noise, "markeu")).isEqualTo(0, within(0.035));
    assertThat(correlation(noise, "market", 0, nextSeed, "market")).isEqualTo(0, within(0.035));
    assertThat(correlation(noise, "market", 1, noise, "market")).isEqualTo(0, within(0.035));
    assertThat(correlation(noise, "market", 0, noise, "market")).isEqualTo(1, within(1e-12));
  }

  /**
   * Pins the draws: a change of the mixing function would silently change published intervals. The
   * two numbers were computed apart from this code, with Python's integers.
   */
  @Test
  void a_draw_is_a_fixed_function_of_seed_draw_and_code() {
    WeightNoise noise = new WeightNoise(1000, 0.25, 20261001L);

    assertThat(noise.factor(0, "market")).isEqualTo(0.85385066975957);
    assertThat(noise.factor(999, "福祉")).isEqualTo(0.816527712626075);
  }

  @Test
  void each_weight_at_each_level_is_multiplied_and_the_mean_renormalises() {
    SampleIndex sample = SampleIndex.of(11);
    IndexResult result = sample.score();
    WeightNoise noise = new WeightNoise(5, 0.4, 3);
    double[][] scores = noise.scores(result);

    for (int draw = 0; draw < 5; draw++) {
      IndexSpec drawn = new IndexSpec((Group) drawn(sample.spec().root(), noise, draw));
      IndexResult rebuilt =
          IndexEngine.score(drawn, sample.units(), sample.valueArray(), sample.originArray());
      assertThat(scores[draw]).containsExactly(rebuilt.scores());
    }
  }

  @Test
  void without_spread_every_draw_is_the_nominal_index_bit_for_bit() {
    for (long seed = 0; seed < 50; seed++) {
      IndexResult result = SampleIndex.of(seed).score();
      for (double[] scores : new WeightNoise(3, 0, seed).scores(result)) {
        assertThat(scores).containsExactly(result.scores());
      }
    }
  }

  @Test
  void any_cut_into_ranges_gives_the_same_rows() {
    IndexResult result = SampleIndex.of(5).score();
    WeightNoise noise = new WeightNoise(20, 0.25, 1);
    double[][] whole = noise.scores(result);

    List<double[]> parts = new ArrayList<>();
    parts.addAll(List.of(noise.scores(result, 13, 20)));
    parts.addAll(0, List.of(noise.scores(result, 0, 13)));

    assertThat(parts.toArray(double[][]::new)).isDeepEqualTo(whole);
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> new WeightNoise(0, 0.25, 1))
        .hasMessage("Draws: expected at least 1, but found 0");
    assertThatThrownBy(() -> new WeightNoise(10, 1, 1))
        .hasMessage("Spread of the weights: expected 0 to below 1, but found 1.0");
    IndexResult result = SampleIndex.of(5).score();
    assertThatThrownBy(() -> new WeightNoise(10, 0.5, 1).scores(result, 5, 11))
        .hasMessage("Range of draws: expected within 0 to 10, but found 5 to 11");
  }

  /** The limit is generous for a busy machine; the time itself is printed. */
  @Test
  void a_thousand_draws_of_150_units_and_40_leaves_take_well_under_a_second() {
    IndexResult result = large();
    new WeightNoise(50, 0.25, 1).scores(result);
    long start = System.nanoTime();
    double[][] scores = new WeightNoise(1000, 0.25, 1).scores(result);
    List<RankInterval> intervals = new RankSummary(0.90, 10).ofUnits(scores, all(150));
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    System.err.println("1,000 draws x 150 units x 40 leaves: " + took.toMillis() + " ms");
    assertThat(intervals).hasSize(150).allMatch(RankInterval::isRanked);
    assertThat(took).isLessThan(Duration.ofSeconds(3));
  }

  /** Invented values. */
  private static IndexResult large() {
    List<Node> pillars = new ArrayList<>();
    for (int pillar = 0; pillar < 8; pillar++) {
      List<Node> leaves = new ArrayList<>();
      for (int leaf = 0; leaf < 5; leaf++) {
        leaves.add(
            new Leaf(
                "leaf-" + pillar + "-" + leaf,
                1,
                Direction.UP,
                new Normalisation.MinMax(1, 100),
                new Treatment.None(),
                new Imputation.None()));
      }
      pillars.add(new Group("pillar-" + pillar, 1, new Mean.Geometric(), leaves));
    }
    IndexSpec spec = new IndexSpec(new Group("index", 1, new Mean.Geometric(), pillars));
    Random random = new Random(1);
    double[][] values = new double[40][150];
    for (double[] row : values) {
      Arrays.setAll(row, unit -> random.nextInt(10) == 0 ? Double.NaN : random.nextDouble());
    }
    List<String> codes = IntStream.range(0, 150).mapToObj(unit -> "U" + unit).toList();
    return IndexEngine.score(spec, Units.of(codes), values);
  }

  private static Node drawn(Node node, WeightNoise noise, int draw) {
    Node weighted = node.withWeight(node.weight() * noise.factor(draw, node.code()));
    if (weighted instanceof Group group) {
      return group.withChildren(
          group.children().stream().map(child -> drawn(child, noise, draw)).toList());
    }
    return weighted;
  }

  private static double correlation(
      WeightNoise one, String code, int shift, WeightNoise other, String otherCode) {
    double cross = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int draw = 0; draw < 20_000; draw++) {
      double a = one.factor(draw + shift, code) - 1;
      double b = other.factor(draw, otherCode) - 1;
      cross += a * b;
      squares += a * a;
      otherSquares += b * b;
    }
    return cross / Math.sqrt(squares * otherSquares);
  }

  private static boolean[] all(int size) {
    boolean[] flags = new boolean[size];
    Arrays.fill(flags, true);
    return flags;
  }
}
