package jp.tenkai.scoring.denominate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.tenkai.scoring.denominate.Denominated.Outcome;
import org.junit.jupiter.api.Test;

class DenominatorTest {

  private static final double NA = Double.NaN;

  /** COINr's own test suite: a scale of 1000 gives 1000 times the quotient. */
  @Test
  void a_scale_of_1000_is_per_thousand() {
    Denominated plain = new Denominator("people").divide(new double[] {6}, new double[] {3000});
    Denominated scaled =
        new Denominator("people", 1000).divide(new double[] {6}, new double[] {3000});

    assertThat(plain.value(0)).isEqualTo(0.002);
    assertThat(scaled.value(0)).isEqualTo(2);
  }

  /** In COINr an infinity flows on here. */
  @Test
  void what_cannot_be_divided_is_missing_with_a_counted_reason() {
    double[] values = {6, 6, 0, 6, 6, NA, NA, 0, 1e300};
    double[] denominators = {3, 0, 0, NA, -2, 5, NA, 4, 1e-300};

    Denominated result = new Denominator("area").divide(values, denominators);

    assertThat(result.values()).containsExactly(2, NA, NA, NA, NA, NA, NA, 0, NA);
    assertThat(result.outcome(1)).isEqualTo(Outcome.DENOMINATOR_ZERO);
    assertThat(result.outcome(6)).isEqualTo(Outcome.VALUE_MISSING);
    assertThat(result.count(Outcome.DIVIDED)).isEqualTo(2);
    assertThat(result.count(Outcome.DENOMINATOR_ZERO)).isEqualTo(2);
    assertThat(result.count(Outcome.DENOMINATOR_MISSING)).isEqualTo(1);
    assertThat(result.count(Outcome.DENOMINATOR_NEGATIVE)).isEqualTo(1);
    assertThat(result.count(Outcome.VALUE_MISSING)).isEqualTo(2);
    assertThat(result.count(Outcome.NOT_FINITE)).isEqualTo(1);
  }

  @Test
  void scale_code_and_length_are_checked() {
    assertThatThrownBy(() -> new Denominator("people", 0))
        .hasMessage(
            "Scale of denominator 'people': expected a finite number above 0, but found 0.0");
    assertThatThrownBy(() -> new Denominator(" ", 1)).hasMessageContaining("non-blank");
    assertThatThrownBy(() -> new Denominator("d").divide(new double[2], new double[1]))
        .hasMessage("Denominator 'd': expected 2 denominators, one a value, but found 1");
  }
}
