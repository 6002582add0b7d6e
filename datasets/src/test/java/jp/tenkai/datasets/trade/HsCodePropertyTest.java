package jp.tenkai.datasets.trade;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class HsCodePropertyTest {
  @Property
  void everyCodeReadsBackWithAndWithoutItsZero(
      @ForAll @IntRange(min = 10_000, max = 999_999) int number) {
    var code = new HsCode(number);

    assertThat(code.toString()).hasSize(6);
    assertThat(HsCode.parse(code.toString())).contains(code);
    assertThat(HsCode.parse(String.valueOf(number))).contains(code);
    assertThat(code.isUnder(code.toString().substring(0, 4))).isTrue();
  }

  @Property
  void anyTextIsRefusedOrReadAsItsOwnDigits(
      @ForAll @Chars({'0', '1', '9', ' ', '-', '.', 'A'}) @StringLength(max = 8) String text) {
    HsCode.parse(text)
        .ifPresentOrElse(
            code -> assertThat(code.toString()).endsWith(text.strip()),
            () -> assertThat(text.strip()).doesNotMatch("[1-9]\\d{4,5}"));
  }
}
