package jp.tenkai.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|'/c calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM",
        "'901812000'",
        "''"
      })
  void noTextThatASpreadsheetWouldRunStandsFirstAndEachComesBack(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    assertThat(FormulaGuard.unguard(FormulaGuard.guard(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ケニア", "1.5", "a=b", "-", "'", "'a"})
  void everyOtherTextComesBackToo(String text) {
    assertThat(FormulaGuard.unguard(FormulaGuard.guard(text))).isEqualTo(text);
  }
}
