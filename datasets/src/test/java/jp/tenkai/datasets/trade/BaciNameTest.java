package jp.tenkai.datasets.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import jp.tenkai.datasets.file.Vintage;
import org.junit.jupiter.api.Test;

class BaciNameTest {
  @Test
  void anOfficialNameSaysRevisionYearAndRelease() {
    BaciName name = BaciName.of("BACI_HS22.zip!/BACI_HS17_Y2024_V202601.csv");

    assertThat(name.revision()).contains("HS17");
    assertThat(name.year()).isEqualTo(OptionalInt.of(2024));
    assertThat(name.release()).contains(new Vintage("2026-01"));
  }

  @Test
  void codeTablesSayTheirReleaseOnly() {
    BaciName name = BaciName.of("country_codes_V202301.csv");

    assertThat(name.revision()).isEmpty();
    assertThat(name.year()).isEmpty();
    assertThat(name.release()).contains(new Vintage("2023-01"));
  }

  @Test
  void aYearWithoutLetterCountsAndLongerNumbersDoNot() {
    assertThat(BaciName.of("country_pair_totals_2024.csv.gz").year())
        .isEqualTo(OptionalInt.of(2024));
    assertThat(BaciName.of("flows_HS1799_V20260199_20249.csv"))
        .isEqualTo(BaciName.of("nothing.csv"));
  }
}
