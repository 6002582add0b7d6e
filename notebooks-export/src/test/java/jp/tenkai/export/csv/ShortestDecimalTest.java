package jp.tenkai.export.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "65, 65",
    "-3, -3",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "123456789.125, 123456789.125",
    "0.000001, 0.000001",
    "0.00000015, 1.5E-7",
    "1e15, 1E15",
    "-1.25e300, -1.25E300",
    "4.9e-324, 5E-324",
    "1.7976931348623157e308, 1.7976931348623157E308"
  })
  void writesTheShortestTextThatComesBack(double value, String text) {
    assertThat(ShortestDecimal.of(value)).isEqualTo(text);
    assertThat(Double.parseDouble(text)).isEqualTo(value + 0.0);
  }

  @Test
  void refusesWhatATableNeverHolds() {
    assertThatThrownBy(() -> ShortestDecimal.of(Double.NaN)).hasMessageContaining("NaN");
  }
}
