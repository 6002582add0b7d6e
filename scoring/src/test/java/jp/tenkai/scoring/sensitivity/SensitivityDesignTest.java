package jp.tenkai.scoring.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SensitivityDesignTest {

  /** Known answer: test suite of COINr 1.1.14 (commit b968203). */
  @Test
  void three_inputs_and_100_base_rows_make_500_rows_between_0_and_1() {
    SensitivityDesign design = new SensitivityDesign(100, 3, 1);

    assertThat(design.rows()).isEqualTo(500);
    for (int number = 0; number < 500; number++) {
      for (double value : design.row(number)) {
        assertThat(value).isGreaterThanOrEqualTo(0).isLessThan(1);
      }
    }
  }

  /** Saltelli et al. 2010: block AB_i is A with column i from B. */
  @Test
  void a_mixed_block_has_one_column_from_the_second_sample() {
    SensitivityDesign design = new SensitivityDesign(16, 4, 5);
    for (int baseRow = 0; baseRow < 16; baseRow++) {
      double[] a = design.row(SensitivityDesign.A, baseRow);
      double[] b = design.row(SensitivityDesign.B, baseRow);
      for (int input = 0; input < 4; input++) {
        double[] expected = a.clone();
        expected[input] = b[input];
        assertThat(design.row(SensitivityDesign.mixed(input), baseRow)).containsExactly(expected);
        assertThat(a[input]).isNotEqualTo(b[input]);
      }
    }
  }

  @Test
  void a_larger_design_begins_with_the_smaller_one() {
    SensitivityDesign small = new SensitivityDesign(50, 6, 3);
    SensitivityDesign large = new SensitivityDesign(100, 6, 3);
    for (int number = 0; number < small.rows(); number++) {
      assertThat(large.row(number)).containsExactly(small.row(number));
    }
  }

  @Test
  void numbers_and_addresses_belong_together() {
    SensitivityDesign design = new SensitivityDesign(7, 3, 3);

    assertThat(design.number(4, 6)).isEqualTo(design.rows() - 1);
    assertThat(design.row(design.number(3, 2))).containsExactly(design.row(3, 2));
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> new SensitivityDesign(100, 501, 1))
        .hasMessage("Uncertain inputs: expected 1 to 500, but found 501");
    assertThatThrownBy(() -> new SensitivityDesign(1, 2, 1))
        .hasMessage("Base rows: expected 2 to 536870911 with 2 inputs, but found 1");
    SensitivityDesign design = new SensitivityDesign(10, 2, 1);
    assertThatThrownBy(() -> design.row(4, 0))
        .hasMessage("Block of the design: expected 0 to before 4, but found 4");
    assertThatThrownBy(() -> design.row(40))
        .hasMessage("Base row of the design: expected 0 to before 10, but found 10");
  }
}
