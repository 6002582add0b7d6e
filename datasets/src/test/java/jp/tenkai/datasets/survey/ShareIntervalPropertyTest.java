package jp.tenkai.datasets.survey;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ShareIntervalPropertyTest {
  @Property
  void holdsTheShareAndShrinksWithMoreAnswers(
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @IntRange(min = 1, max = 100_000) int answers) {
    ShareInterval few = ShareInterval.wilson90(share, answers);
    ShareInterval many = ShareInterval.wilson90(share, answers * 4);

    assertThat(few.low()).isLessThanOrEqualTo(share + 1e-12);
    assertThat(few.high()).isGreaterThanOrEqualTo(share - 1e-12);
    assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
  }
}
