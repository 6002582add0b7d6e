package jp.tenkai.datasets.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever double a sheet holds, its text gives the same double back. */
class ShortestDecimalPropertyTest {
  @Property
  void givesTheSameDoubleBack(@ForAll double value) {
    if (Double.isFinite(value)) {
      String text = ShortestDecimal.of(new BigDecimal(value).toString());
      assertThat(Double.parseDouble(text)).isEqualTo(value == 0 ? 0.0 : value);
    }
  }

  @Property
  void isNeverLongerThanWhatJavaPrints(
      @ForAll @IntRange(min = 1, max = 1_000_000_000) int numerator,
      @ForAll @IntRange(min = 1, max = 100_000) int denominator) {
    double value = (double) numerator / denominator;
    assertThat(ShortestDecimal.of(Double.toString(value)).length())
        .isLessThanOrEqualTo(new BigDecimal(Double.toString(value)).toPlainString().length());
  }

  @Property
  void aWholeNumberHasNoPoint(
      @ForAll @LongRange(min = -9_999_999_999L, max = 9_999_999_999L) long n) {
    assertThat(ShortestDecimal.of(n + ".0")).isEqualTo(Long.toString(n));
  }
}
