package jp.tenkai.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTextTest {
  @Test
  void japaneseTakesTwiceTheWidthSoItWrapsEarlier() {
    assertThat(WrappedText.lines("a".repeat(19), 20)).isEqualTo(1);
    assertThat(WrappedText.lines("a".repeat(20), 20)).isEqualTo(2);
    assertThat(WrappedText.lines("順".repeat(10), 20)).isEqualTo(2);
  }

  @Test
  void everyLineOfTheTextCounts() {
    assertThat(WrappedText.lines("a\nb\n" + "c".repeat(40), 20)).isEqualTo(5);
  }
}
