package jp.tenkai.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "Kenya, 5",
    "ケニア, 6",
    "コートジボワール, 16",
    "ｹﾆｱ, 3",
    "A級:、, 6",
    "é, 1",
    "–, 1",
    "…, 1",
    "𠮷野, 4"
  })
  void japaneseTakesTwoColumnsAndHalfWidthKanaOne(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void combiningMarksTakeNone() {
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void aCutTextNeverTakesMoreThanItMayAndNeverHalfACharacter() {
    assertThat(DisplayWidth.cut("ケニア", 6)).isEqualTo("ケニア");
    assertThat(DisplayWidth.cut("ケニア", 5)).isEqualTo("ケニ…");
    assertThat(DisplayWidth.cut("ケニア", 4)).isEqualTo("ケ…");
    assertThat(DisplayWidth.cut("𠮷野家", 4)).isEqualTo("𠮷…");
    assertThat(DisplayWidth.cut("Kenya", 4)).isEqualTo("Ken…");
  }
}
