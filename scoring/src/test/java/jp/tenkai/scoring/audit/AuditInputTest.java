package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditInputTest {

  private static final AuditTree TREE =
      new AuditTree(
          List.of("index", "a", "b"), new int[] {AuditTree.NONE, 0, 0}, new double[] {1, 1, 1});
  private static final double[][] RAW = {{1, 2}, {3, 4}};
  private static final double[][] SCORES = {{2, 3}, {1, 2}, {3, 4}};

  @Test
  void tables_that_do_not_fit_the_tree_are_refused() {
    List<String> units = List.of("u", "v");
    assertThatThrownBy(() -> AuditInput.of(units, TREE, SCORES, SCORES))
        .hasMessage("Rows of table 'raw': expected one for each row, 2, but found 3");
    assertThatThrownBy(() -> AuditInput.of(List.of("u"), TREE, RAW, SCORES))
        .hasMessage("Table 'raw', row 0: expected one for each unit, 1, but found 2");
    assertThatThrownBy(() -> AuditInput.of(List.of("u", "u"), TREE, RAW, SCORES))
        .hasMessage("Unit codes: expected each code once, but found 2 with repeats");
  }

  /** What a zero denominator leaves behind is missing and counted, not a number. */
  @Test
  void an_infinite_value_is_refused_with_its_place() {
    double[][] infinite = {{1, 2}, {3, Double.POSITIVE_INFINITY}};

    assertThatThrownBy(() -> AuditInput.of(List.of("u", "v"), TREE, infinite, SCORES))
        .hasMessage("Table 'raw', row 1, unit 'v': expected a number or NaN, but found Infinity");
  }

  @Test
  void what_the_caller_adds_has_to_fit_too() {
    AuditInput input = AuditInput.of(List.of("u", "v"), TREE, RAW, SCORES);

    assertThatThrownBy(() -> input.withRankShiftWithout(new double[2]))
        .hasMessage("Rank shifts: expected one for each node, 3, but found 2");
    assertThatThrownBy(() -> input.withRankShiftWithout(new double[] {0, 0, -1}))
        .hasMessage("Mean absolute rank shift: expected at least 0, but found -1.0");
    assertThatThrownBy(() -> input.withZeroDenominators(new int[] {0, -1}))
        .hasMessage("Zero denominators: expected at least 0, but found -1");
    assertThatThrownBy(() -> input.withPositiveGroups(Set.of("index", "a")))
        .hasMessage("Groups that need numbers above 0: expected groups of the tree, but found [a]");
  }
}
