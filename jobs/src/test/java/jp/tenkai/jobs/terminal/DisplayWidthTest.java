package jp.tenkai.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

  @Test
  void progressLinesAreAlignedWhateverTheLanguage() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Progress progress = new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), 2);

    progress.begin("設定を読む");
    progress.end("2 strategies");
    progress.begin("Read");
    progress.broken();

    String text = bytes.toString(StandardCharsets.UTF_8);
    String[] lines = text.split("\\R", -1);
    assertThat(lines[0]).startsWith("[1/2] 設定を読む").matches(".* [0-9.]+ s");
    assertThat(DisplayWidth.of(lines[0].substring(0, lines[0].indexOf("2 strategies"))))
        .isEqualTo(33);
    assertThat(lines[1].strip()).isEqualTo("[2/2] Read");
    assertThat(lines[2]).isEmpty();
  }
}
