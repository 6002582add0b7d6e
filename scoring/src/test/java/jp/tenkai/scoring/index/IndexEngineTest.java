package jp.tenkai.scoring.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.normalise.Normalisation.Curve;
import jp.tenkai.scoring.normalise.Placing;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;
import jp.tenkai.scoring.weigh.Given;
import org.junit.jupiter.api.Test;

/** Worked by hand on goalposts 0 to 100, so that a normalised value is the raw one. */
class IndexEngineTest {

  private static final double NA = Double.NaN;
  private static final Mean ARITHMETIC = new Mean.Arithmetic();
  private static final Normalisation AS_IT_IS =
      new Normalisation.Goalposts(0, 100, Curve.LINEAR, 0, 100);

  private final IndexSpec spec =
      new IndexSpec(
          new Group(
              "index",
              1,
              ARITHMETIC,
              List.of(
                  new Group("market", 1, ARITHMETIC, List.of(leaf("a", 1), leaf("b", 3))),
                  new Group("risk", 1, ARITHMETIC, List.of(leaf("c", 1), leaf("d", 1))))));

  /** Trap: missing weights are shared out inside the parent, not once over all leaves. */
  @Test
  void weights_of_missing_children_stay_inside_their_parent() {
    IndexResult result =
        IndexEngine.score(
            spec,
            Units.of(List.of("FULL", "GAP")),
            new double[][] {{10, 10}, {20, NA}, {60, 60}, {100, 100}});

    // FULL: market (10 + 3*20)/4 = 17.5, risk 80. GAP: market 10 alone, still half of the index.
    assertThat(result.scores("market")).containsExactly(17.5, 10);
    assertThat(result.scores()).containsExactly(48.75, 45);
    assertThat(result.leafWeights(1)[0]).isEqualTo(0.5);
    assertThat(result.leafWeights(1)[1]).isZero();
    assertThat(result.leafWeights(0)[1]).isEqualTo(0.375);
    double onceAtTheBottom = (0.125 * 10 + 0.25 * 60 + 0.25 * 100) / 0.625;
    assertThat(result.score(1)).isNotCloseTo(onceAtTheBottom, within(1.0));
  }

  @Test
  void a_group_without_a_present_child_is_missing_and_its_weight_moves_up_a_level() {
    IndexResult result =
        IndexEngine.score(
            spec,
            Units.of(List.of("HALF", "NONE")),
            new double[][] {{NA, NA}, {NA, NA}, {60, NA}, {100, NA}});

    assertThat(result.scores("market")).containsExactly(NA, NA);
    assertThat(result.scores()).containsExactly(80, NA);
    assertThat(result.leafWeights(0)[2]).isEqualTo(0.5);
    assertThat(result.leafWeights(1)[2]).isZero();
  }

  /** Known answer of COINr 1.1.14's tests: 4 of 5 children missing under threshold 0.5. */
  @Test
  void coinr_threshold_below_is_missing_and_equal_passes() {
    IndexSpec five =
        new IndexSpec(
            new Group(
                "index",
                1,
                ARITHMETIC,
                new Given(),
                0.5,
                List.of(leaf("a", 1), leaf("b", 1), leaf("c", 1), leaf("d", 1), leaf("e", 1))));
    double[][] oneOfFive = {{5}, {NA}, {NA}, {NA}, {NA}};
    assertThat(IndexEngine.score(five, Units.of(List.of("U")), oneOfFive).score(0)).isNaN();

    IndexSpec three =
        new IndexSpec(
            new Group(
                "index",
                1,
                ARITHMETIC,
                new Given(),
                2.0 / 3,
                List.of(leaf("a", 1), leaf("b", 1), leaf("c", 1))));
    double[][] twoOfThree = {{5}, {7}, {NA}};
    assertThat(IndexEngine.score(three, Units.of(List.of("U")), twoOfThree).score(0)).isEqualTo(6);
  }

  @Test
  void coverage_counts_observed_weight_over_applicable_weight() {
    IndexSpec imputing = spec.withImputation(new Imputation.Median());
    double[][] values = {{10, 10, 10}, {20, NA, NA}, {60, 60, NA}, {100, NA, NA}};
    Origin[][] origins = {
      {Origin.OBSERVED, Origin.OBSERVED, Origin.OBSERVED},
      {Origin.OBSERVED, Origin.TOO_OLD, Origin.NOT_APPLICABLE},
      {Origin.OBSERVED, Origin.OBSERVED, Origin.NOT_APPLICABLE},
      {Origin.OBSERVED, Origin.NOT_APPLICABLE, Origin.NOT_APPLICABLE}
    };

    IndexResult result =
        IndexEngine.score(imputing, Units.of(List.of("A", "B", "C")), values, origins);

    assertThat(result.coverage(0)).isEqualTo(1);
    // B: observed a (1/8) and c (1/4); d is not applicable; b was imputed and does not count.
    assertThat(result.origin(1, 1)).isEqualTo(Origin.IMPUTED);
    assertThat(result.raw(1, 1)).isNaN();
    assertThat(result.imputed(1, 1)).isEqualTo(20);
    assertThat(result.coverage(1)).isEqualTo(0.375 / 0.75, within(1e-15));
    assertThat(result.coverage(2)).isEqualTo(1);
    assertThat(result.score(2)).isEqualTo(10);
  }

  @Test
  void coverage_of_a_unit_to_which_nothing_applies_is_missing() {
    double[][] values = {{NA}, {NA}, {NA}, {NA}};
    Origin[][] origins = new Origin[4][1];
    for (Origin[] row : origins) {
      Arrays.fill(row, Origin.NOT_APPLICABLE);
    }

    IndexResult result = IndexEngine.score(spec, Units.of(List.of("U")), values, origins);

    assertThat(result.coverage(0)).isNaN();
    assertThat(result.score(0)).isNaN();
  }

  /** Trap: a constant indicator may drop out of the mean, but not silently. */
  @Test
  void a_constant_indicator_drops_out_with_its_reason() {
    IndexSpec relative = spec.withNormalisation(new Normalisation.MinMax(0, 100));
    IndexResult result =
        IndexEngine.score(
            relative, Units.of(List.of("A", "B")), new double[][] {{1, 2}, {7, 7}, {1, 2}, {2, 1}});

    assertThat(result.leaf(1).normalised().placing(0)).isEqualTo(Placing.CONSTANT_INDICATOR);
    assertThat(result.scores("market")).containsExactly(0, 100);
    assertThat(result.leafWeights(0)[1]).isZero();
  }

  @Test
  void a_geometric_mean_over_a_scale_that_reaches_zero_is_refused() {
    IndexSpec geometric = spec.withAggregation(new Mean.Geometric());

    assertThatThrownBy(
            () ->
                IndexEngine.score(
                    geometric,
                    Units.of(List.of("GOOD", "BAD")),
                    new double[][] {{1, 1}, {1, 0}, {1, 1}, {1, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Group 'market' (Geometric[]): expected children above 0, but the scale of 'a' reaches"
                + " 0.0; choose one such as 1 to 100");
  }

  @Test
  void wrong_shapes_and_values_are_refused() {
    Units one = Units.of(List.of("U"));

    assertThatThrownBy(() -> IndexEngine.score(spec, one, new double[][] {{1}, {1}}))
        .hasMessage("Index 'index', values: expected 4 rows, one a leaf, but found 2");
    assertThatThrownBy(() -> IndexEngine.score(spec, one, new double[][] {{1}, {1, 2}, {1}, {1}}))
        .hasMessage("Leaf 'b': expected 1 values and origins, one a unit, but found 2 and 2");
    assertThatThrownBy(
            () ->
                IndexEngine.score(
                    spec, one, new double[][] {{1}, {1}, {Double.POSITIVE_INFINITY}, {1}}))
        .hasMessageStartingWith("Leaf 'c', unit 'U': expected a finite value that is OBSERVED")
        .hasMessageEndingWith("but found Infinity that is OBSERVED");
    assertThatThrownBy(
            () ->
                IndexEngine.score(
                    spec,
                    one,
                    new double[][] {{1}, {NA}, {1}, {1}},
                    new Origin[][] {
                      {Origin.OBSERVED}, {Origin.IMPUTED}, {Origin.OBSERVED}, {Origin.OBSERVED}
                    }))
        .hasMessageEndingWith("but found NaN that is IMPUTED");
    assertThatThrownBy(
            () ->
                IndexEngine.score(
                    spec,
                    one,
                    new double[][] {{1}, {5}, {1}, {1}},
                    new Origin[][] {
                      {Origin.OBSERVED}, {Origin.MISSING}, {Origin.OBSERVED}, {Origin.OBSERVED}
                    }))
        .hasMessageEndingWith("but found 5.0 that is MISSING");
  }

  @Test
  void units_refuse_nonsense() {
    assertThatThrownBy(() -> Units.of(List.of("VNM", "VNM")))
        .hasMessage("Unit codes: expected each code once, but found 'VNM' twice");
    assertThatThrownBy(() -> Units.of(List.of("")))
        .hasMessage("Unit code: expected a non-blank text, but found ''");
    assertThatThrownBy(() -> new Units(List.of("A", "B"), List.of(), new boolean[1]))
        .hasMessage("Units: expected 2 reference flags, one a unit, but found 1");
    assertThatThrownBy(
            () ->
                new Units(List.of("A"), List.<String[]>of(new String[] {"x", "y"}), new boolean[1]))
        .hasMessage("Units: expected 1 labels of a grouping, one a unit, but found 2");
  }

  private static Node leaf(String code, double weight) {
    return new Leaf(
        code, weight, Direction.UP, AS_IT_IS, new Treatment.None(), new Imputation.None());
  }
}
