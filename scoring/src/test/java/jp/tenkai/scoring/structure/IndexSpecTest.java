package jp.tenkai.scoring.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation.MinMax;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.weigh.Given;
import org.junit.jupiter.api.Test;

class IndexSpecTest {

  private static final Mean GEOMETRIC = new Mean.Geometric();

  private final IndexSpec spec =
      new IndexSpec(
          group(
              "index", 1, group("market", 3, leaf("people", 1), leaf("money", 4)), leaf("law", 2)));

  @Test
  void leaves_stand_in_depth_first_order() {
    assertThat(spec.leaves()).extracting(Leaf::code).containsExactly("people", "money", "law");
    assertThat(spec.leafIndex("law")).isEqualTo(2);
    assertThatThrownBy(() -> spec.leafIndex("market"))
        .hasMessage("Leaf: expected one of the index, but found 'market'");
  }

  @Test
  void variations_keep_the_codes_and_leave_the_original_alone() {
    assertThat(spec.withEqualWeights().leaves()).extracting(Leaf::weight).containsOnly(1.0);
    assertThat(spec.withEqualWeights().root().children().get(0).weight()).isEqualTo(1);
    assertThat(spec.withAggregation(new Mean.Arithmetic()).root().aggregation())
        .isEqualTo(new Mean.Arithmetic());
    assertThat(spec.withNormalisation(new MinMax(0, 1)).leaves())
        .extracting(Leaf::normalisation)
        .containsOnly(new MinMax(0, 1));
    assertThat(spec.withTreatment(Treatment.Winsorise.STANDARD).leaves())
        .extracting(Leaf::treatment)
        .containsOnly(Treatment.Winsorise.STANDARD);
    assertThat(spec.withImputation(new Imputation.Median()).leaves())
        .extracting(Leaf::imputation)
        .containsOnly(new Imputation.Median());

    assertThat(spec.leaves()).extracting(Leaf::weight).containsExactly(1.0, 4.0, 2.0);
    assertThat(spec.root().aggregation()).isEqualTo(GEOMETRIC);
  }

  @Test
  void without_leaves_empty_groups_go_too() {
    IndexSpec rest = spec.without(Set.of("people", "money"));

    assertThat(rest.leaves()).extracting(Leaf::code).containsExactly("law");
    assertThat(rest.root().children()).hasSize(1);
    assertThatThrownBy(() -> spec.without(Set.of("people", "money", "law")))
        .hasMessage("Index 'index': expected at least one leaf to stay, but all 3 were left out");
    assertThatThrownBy(() -> spec.without(Set.of("peple")))
        .hasMessage("Leaf: expected one of the index, but found 'peple'");
  }

  @Test
  void a_code_stands_once() {
    assertThatThrownBy(
            () -> new IndexSpec(group("index", 1, leaf("law", 1), group("law", 1, leaf("a", 1)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Index tree: expected each code once, but found 'law' twice");
  }

  @Test
  void nodes_refuse_nonsense() {
    assertThatThrownBy(() -> leaf(" ", 1))
        .hasMessage("Node code: expected a non-blank text, but found ' '");
    for (double weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> leaf("law", weight))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Weight of 'law': expected a finite number of at least 0, but found " + weight);
    }
    assertThatThrownBy(() -> group("index", 1, leaf("law", 0), leaf("people", 0)))
        .hasMessage("Weights in group 'index': expected at least one above 0, but all are 0");
    assertThatThrownBy(() -> group("index", 1))
        .hasMessage("Group 'index': expected at least one child, but found none");
    assertThatThrownBy(
            () -> new Group("index", 1, GEOMETRIC, new Given(), 1.5, List.of(leaf("a", 1))))
        .hasMessage("Present share of group 'index': expected 0 to 1, but found 1.5");
  }

  /** COINr 1.1.14: products of weight over the siblings' sum; 1 in all at each level. */
  @Test
  void effective_weights_sum_to_one_at_each_level() {
    Hierarchy hierarchy = new Hierarchy(spec);
    double[] effective =
        hierarchy.effectiveWeights(
            hierarchy.weights(), new boolean[] {true, true, true, true, true});

    assertThat(effective).containsExactly(new double[] {1, 0.6, 0.12, 0.48, 0.4}, within(1e-15));
  }

  private static Group group(String code, double weight, Node... children) {
    return new Group(code, weight, GEOMETRIC, List.of(children));
  }

  private static Leaf leaf(String code, double weight) {
    return new Leaf(
        code,
        weight,
        Direction.UP,
        new MinMax(1, 100),
        new Treatment.None(),
        new Imputation.None());
  }
}
