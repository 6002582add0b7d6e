package jp.tenkai.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ShortestDecimalPropertyTest {

  @Property
  void everyFiniteDoubleComesBackAndIsNeverLongerThanDoubleToString(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      String text = ShortestDecimal.of(value);
      assertThat(Double.parseDouble(text)).isEqualTo(value + 0.0);
      assertThat(digits(text)).isLessThanOrEqualTo(digits(Double.toString(value)));
    }
  }

  @Property
  void aDecimalOfUpToFifteenDigitsIsWrittenAsItIs(@ForAll int mantissa) {
    double value = mantissa / 1000.0;
    BigDecimal expected = BigDecimal.valueOf(mantissa, 3).stripTrailingZeros();
    assertThat(ShortestDecimal.of(value)).isEqualTo(expected.toPlainString());
  }

  private static int digits(String text) {
    return new BigDecimal(text).stripTrailingZeros().precision();
  }
}
