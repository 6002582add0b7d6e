package jp.tenkai.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.index.IndexEngine;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.normalise.Normalisation.Curve;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

/** Worked by hand on goalposts 0 to 100, so that a normalised value is the raw one. */
class ExplanationTest {

  private static final double NA = Double.NaN;
  private static final Mean ARITHMETIC = new Mean.Arithmetic();
  private static final Mean GEOMETRIC = new Mean.Geometric();

  @Test
  void arithmetic_contributions_are_weight_times_value() {
    IndexResult result =
        flat(ARITHMETIC, new double[][] {{10, 20, 60}, {40, 80, 20}}, "A", "B", "C");
    Explanation why = Explanation.of(result);

    // Weights 1/4 and 3/4, medians 20 and 40.
    assertThat(why.contribution(0, 0)).isEqualTo(2.5);
    assertThat(why.contribution(1, 0)).isEqualTo(30);
    assertThat(why.benchmark(0)).isEqualTo(20);
    assertThat(why.benchmark(1)).isEqualTo(40);
    assertThat(why.benchmarkScore(0)).isEqualTo(35);
    assertThat(why.difference(0, 1)).isZero();
    assertThat(why.difference(1, 1)).isEqualTo(30);
    assertThat(why.difference(1, 2)).isEqualTo(-15);
  }

  @Test
  void geometric_contributions_are_shapley_values_above_the_bottom() {
    IndexResult result = flat(GEOMETRIC, new double[][] {{16, 1}, {81, 1}}, "A", "B");
    Explanation why = Explanation.of(result);

    // 16^(1/4) 81^(3/4) = 2 * 27 = 54
    assertThat(result.score(0)).isEqualTo(54, within(1e-12));
    // Factors 2 and 27 over a bottom of 1 and 1: ((2-1) + (54-27)) / 2 = 14, ((27-1) + (54-2)) / 2
    // = 39, and a quarter and three quarters of the bottom itself.
    assertThat(why.contribution(0, 0)).isEqualTo(14.25, within(1e-12));
    assertThat(why.contribution(1, 0)).isEqualTo(39.75, within(1e-12));
  }

  /** Shapley 1953, two players: the mean of what each adds when it comes first and when last. */
  @Test
  void geometric_differences_are_shapley_values() {
    IndexResult result = flat(GEOMETRIC, new double[][] {{16}, {81}}, "A");
    Explanation why = Explanation.against(result, new double[] {1, 16});

    // B = 1^(1/4) 16^(3/4) = 8
    assertThat(why.benchmarkScore(0)).isEqualTo(8, within(1e-12));
    assertThat(why.difference(0, 0)).isEqualTo(((16 - 8) + (54 - 27)) / 2.0, within(1e-12));
    assertThat(why.difference(1, 0)).isEqualTo(((27 - 8) + (54 - 16)) / 2.0, within(1e-12));
    assertThat(why.difference(0, 0) + why.difference(1, 0)).isEqualTo(46, within(1e-12));
  }

  @Test
  void parts_of_a_group_are_split_down_to_its_leaves() {
    IndexSpec spec =
        new IndexSpec(
            new Group(
                "index",
                1,
                GEOMETRIC,
                List.of(
                    new Group("g", 1, ARITHMETIC, List.of(leaf("a", 1), leaf("b", 1))),
                    leaf("c", 1))));
    IndexResult result =
        IndexEngine.score(spec, Units.of(List.of("A")), new double[][] {{2}, {6}, {9}});
    Explanation why = Explanation.of(result);

    // g = 4 and c = 9, factors 2 and 3 over a bottom of 1: g lifts by 2 and c by 3. g stands 3
    // above
    // the bottom, of which a has 1/2 and b 5/2; the bottom is shared out by weight.
    assertThat(result.score(0)).isEqualTo(6, within(1e-12));
    assertThat(why.contribution(0, 0)).isEqualTo(1.0 / 3 + 0.25, within(1e-12));
    assertThat(why.contribution(1, 0)).isEqualTo(5.0 / 3 + 0.25, within(1e-12));
    assertThat(why.contribution(2, 0)).isEqualTo(3.5, within(1e-12));
    assertThat(why.difference(0, 0)).as("a unit alone is its own median").isZero();
  }

  @Test
  void the_benchmark_is_aggregated_over_the_leaves_the_unit_has() {
    IndexResult result =
        flat(ARITHMETIC, new double[][] {{10, 20, 60}, {40, NA, NA}}, "A", "B", "C");
    Explanation why = Explanation.of(result);

    assertThat(why.benchmarkScore(1)).isEqualTo(20);
    assertThat(why.benchmarkScore(0)).isEqualTo(0.25 * 20 + 0.75 * 40);
    assertThat(why.contribution(1, 1)).as("an absent leaf plays no part").isZero();
    assertThat(why.difference(1, 1)).isZero();
  }

  @Test
  void a_unit_without_a_score_has_no_explanation() {
    Explanation why = Explanation.of(flat(ARITHMETIC, new double[][] {{NA, 1}, {NA, 1}}, "A", "B"));

    assertThat(why.contribution(0, 0)).isNaN();
    assertThat(why.difference(0, 0)).isNaN();
    assertThat(why.benchmarkScore(0)).isNaN();
  }

  @Test
  void a_power_mean_of_zeros_has_nothing_to_split() {
    List<Node> many = new ArrayList<>();
    double[][] values = new double[17][1];
    for (int leaf = 0; leaf < values.length; leaf++) {
      many.add(
          new Leaf(
              "leaf-" + leaf,
              1,
              Direction.UP,
              new Normalisation.Goalposts(0, 100, Curve.LINEAR, 0, 100),
              new Treatment.None(),
              new Imputation.None()));
    }
    IndexSpec spec = new IndexSpec(new Group("index", 1, new Mean.Power(2), many));
    Explanation why = Explanation.of(IndexEngine.score(spec, Units.of(List.of("A")), values));

    assertThat(why.contribution(0, 0)).isZero();
    assertThat(why.difference(0, 0)).isZero();
  }

  @Test
  void a_profile_of_the_wrong_length_is_refused() {
    IndexResult result = flat(ARITHMETIC, new double[][] {{1}, {1}}, "A");

    assertThatThrownBy(() -> Explanation.against(result, new double[3]))
        .hasMessage("Benchmark profile: expected 2 values, one a leaf, but found 3");
  }

  private static IndexResult flat(Mean mean, double[][] values, String... codes) {
    IndexSpec spec =
        new IndexSpec(new Group("index", 1, mean, List.of(leaf("a", 1), leaf("b", 3))));
    return IndexEngine.score(spec, Units.of(List.of(codes)), values);
  }

  private static Node leaf(String code, double weight) {
    return new Leaf(
        code,
        weight,
        Direction.UP,
        new Normalisation.Goalposts(1, 100, Curve.LINEAR, 1, 100),
        new Treatment.None(),
        new Imputation.None());
  }
}
