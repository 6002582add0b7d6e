package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTreeTest {

  /** index > (p > a, b) and (q > c, d, e), of unequal weights. */
  private static final AuditTree TREE =
      new AuditTree(
          List.of("index", "p", "a", "b", "q", "c", "d", "e"),
          new int[] {AuditTree.NONE, 0, 1, 1, 0, 4, 4, 4},
          new double[] {1, 3, 1, 3, 1, 2, 0, 2});

  @Test
  void effective_weights_are_products_and_sum_to_one_on_every_level() {
    double[] levels = new double[3];
    for (int node = 0; node < TREE.size(); node++) {
      levels[TREE.depth(node)] += TREE.effectiveWeight(node);
    }

    assertThat(levels).containsExactly(new double[] {1, 1, 1}, within(1e-15));
    assertThat(TREE.effectiveWeight(3)).isEqualTo(9.0 / 16, within(1e-15));
    assertThat(TREE.effectiveWeight(5)).isEqualTo(1.0 / 8, within(1e-15));
    assertThat(TREE.effectiveWeight(6)).isZero();
  }

  @Test
  void indicators_and_groups_stand_in_the_order_of_the_tree() {
    assertThat(TREE.indicators()).containsExactly(2, 3, 5, 6, 7);
    assertThat(TREE.groups()).containsExactly(0, 1, 4);
    assertThat(TREE.children(4)).containsExactly(5, 6, 7);
  }

  @Test
  void relations() {
    assertThat(Relation.of(TREE, 2, 3)).isEqualTo(Relation.SIBLINGS);
    assertThat(Relation.of(TREE, 4, 1)).isEqualTo(Relation.SIBLINGS);
    assertThat(Relation.of(TREE, 3, 1)).isEqualTo(Relation.OWN_GROUP);
    assertThat(Relation.of(TREE, 0, 4)).isEqualTo(Relation.OWN_GROUP);
    assertThat(Relation.of(TREE, 0, 7)).isEqualTo(Relation.FURTHER_UP);
    assertThat(Relation.of(TREE, 3, 5)).isEqualTo(Relation.ACROSS);
    assertThat(Relation.of(TREE, 1, 5)).isEqualTo(Relation.OTHER_GROUP);
    assertThat(Relation.of(TREE, 4, 2)).isEqualTo(Relation.OTHER_GROUP);
  }

  @Test
  void nodes_of_different_depth_in_different_branches_are_not_reported() {
    AuditTree uneven =
        new AuditTree(
            List.of("index", "a", "p", "q", "b", "c"),
            new int[] {AuditTree.NONE, 0, 0, 2, 3, 3},
            new double[] {1, 1, 1, 1, 1, 1});

    assertThat(Relation.of(uneven, 1, 3)).isEqualTo(Relation.DISTANT);
    assertThat(Relation.of(uneven, 0, 3)).isEqualTo(Relation.DISTANT);
    assertThat(Relation.of(uneven, 1, 4)).isEqualTo(Relation.ACROSS);
    assertThat(Relation.of(uneven, 1, 2)).isEqualTo(Relation.SIBLINGS);
  }

  @Test
  void trees_that_are_none_are_refused() {
    double[] weights = {1, 1};
    assertThatThrownBy(
            () -> new AuditTree(List.of("a", "b"), new int[] {AuditTree.NONE, 1}, weights))
        .hasMessage("Parent of node 1 'b': expected an earlier node, but found 1");
    assertThatThrownBy(
            () ->
                new AuditTree(
                    List.of("a", "b"), new int[] {AuditTree.NONE, AuditTree.NONE}, weights))
        .hasMessage("Parent of node 1 'b': expected an earlier node, but found -1");
    assertThatThrownBy(
            () -> new AuditTree(List.of("a", "a"), new int[] {AuditTree.NONE, 0}, weights))
        .hasMessage("Node codes: expected each code once, but found 'a' twice");
    assertThatThrownBy(
            () ->
                new AuditTree(
                    List.of("a", "b"), new int[] {AuditTree.NONE, 0}, new double[] {1, Double.NaN}))
        .hasMessage("Weight of 'b': expected a finite number of at least 0, but found NaN");
    assertThatThrownBy(() -> new AuditTree(List.of("a"), new int[] {AuditTree.NONE, 0}, weights))
        .hasMessage("Tree parents: expected one for each of 1 nodes, but found 2");
  }
}
