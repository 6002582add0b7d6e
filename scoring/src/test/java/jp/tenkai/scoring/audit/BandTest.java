package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BandTest {

  @Test
  void a_lower_limit_belongs_to_the_better_side_and_an_upper_one_to_the_worse() {
    Band band = new Band(1, 2, 3, 4);

    assertThat(band.verdict(0.9)).isEqualTo(Verdict.BAD);
    assertThat(band.verdict(1)).isEqualTo(Verdict.UNCERTAIN);
    assertThat(band.verdict(2)).isEqualTo(Verdict.GOOD);
    assertThat(band.verdict(2.9)).isEqualTo(Verdict.GOOD);
    assertThat(band.verdict(3)).isEqualTo(Verdict.UNCERTAIN);
    assertThat(band.verdict(4)).isEqualTo(Verdict.BAD);
  }

  @Test
  void a_number_that_does_not_exist_is_uncertain() {
    assertThat(new Band(1, 2, 3, 4).verdict(Double.NaN)).isEqualTo(Verdict.UNCERTAIN);
    assertThat(Band.badFrom(1).verdict(Double.NaN)).isEqualTo(Verdict.UNCERTAIN);
  }

  @Test
  void infinite_numbers_have_a_verdict() {
    assertThat(Band.atLeast(0, 1).verdict(Double.NEGATIVE_INFINITY)).isEqualTo(Verdict.BAD);
    assertThat(Band.below(1, 10).verdict(Double.POSITIVE_INFINITY)).isEqualTo(Verdict.BAD);
  }

  @Test
  void limits_out_of_order_are_refused() {
    assertThatThrownBy(() -> Band.below(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Band: expected four limits in rising order, but found"
                + " -Infinity, -Infinity, 2.0, 1.0");
    assertThatThrownBy(() -> Band.atLeast(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Band: expected four limits in rising order");
  }

  @Test
  void the_worse_of_two_verdicts() {
    assertThat(Verdict.GOOD.or(Verdict.UNCERTAIN)).isEqualTo(Verdict.UNCERTAIN);
    assertThat(Verdict.BAD.or(Verdict.GOOD)).isEqualTo(Verdict.BAD);
    assertThat(Verdict.GOOD.or(Verdict.GOOD)).isEqualTo(Verdict.GOOD);
  }
}
