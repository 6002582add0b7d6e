package jp.tenkai.datasets.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsCodeTest {
  @Test
  void padsBeforeAnyPrefixIsMatched() {
    // 090210 is green tea; read as 90210 it would fall under 9021, orthopaedics.
    HsCode tea = HsCode.of("90210");

    assertThat(tea).hasToString("090210").isEqualTo(HsCode.of("090210"));
    assertThat(tea.isUnder("9021")).isFalse();
    assertThat(tea.isUnder("0902")).isTrue();
    assertThat(HsCode.of("902110").isUnder("9021")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9018", "9018123", "90181A", "-90181", "901 812", "000123", "１２３４５６"})
  void refusesWhatIsNoSixDigitCode(String text) {
    assertThat(HsCode.parse(text)).isEmpty();
  }

  @Test
  void toleratesBlanksAround() {
    assertThat(HsCode.parse("  901812 ")).contains(new HsCode(901812));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> HsCode.of("9018123"))
        .hasMessage("HS code must have six digits, found '9018123'");
    assertThatThrownBy(() -> HsCode.of("901812").isUnder("901"))
        .hasMessage("HS prefix must have 2, 4 or 6 digits, found '901'");
    assertThatThrownBy(() -> new HsCode(1_000_000))
        .hasMessage("HS code must have six digits, found 1000000");
  }
}
