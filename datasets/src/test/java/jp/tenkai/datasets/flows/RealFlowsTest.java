package jp.tenkai.datasets.flows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.trade.PlainFlows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BACI as published, by both readers. */
class RealFlowsTest {
  @TempDir Path folder;

  @Test
  void bothReadersGiveTheSameOfTheOfficialSamples() {
    for (String name :
        new String[] {
          "trade/baci/BACI_HS17_Y2020_V202301_i4_i710_half_sample.csv",
          "trade/baci/BACI_HS92_Y2021_V202301_i4_i710_half_sample.csv",
        }) {
      var file = GivenFile.real(name);
      if (file.isPresent()) {
        PlainFlows plain = PlainFlows.of(file.get());
        FastRead fast = FastRead.of(file.get(), 500_000);

        assertThat(fast.kept()).isEqualTo(plain.kept()).hasSizeGreaterThan(70_000);
        assertThat(fast.refused()).isEqualTo(plain.refused());
      }
    }
  }

  /** Japan's exports of heading 9018: 3.72 bn dollars, as the collection's own notes say. */
  @Test
  void medicalTrade2024AddsUpAsNoted() {
    var file = GivenFile.real("trade/baci_2024/BACI_layout_HS17_Y2024_medical.csv");
    if (file.isPresent()) {
      InputFile csv = file.get();
      IngestedFlows fast = IngestedFlows.of(csv, folder, 3_000_000);

      assertThat(fast.account().read()).isEqualTo(335_223);
      assertThat(fast.account().kept()).isEqualTo(335_223).isEqualTo(fast.flows().count());
      assertThat(fast.account().isOrdered()).isTrue();
      long japan =
          fast.flows()
              .filter(col("exporter").equalTo("JPN"))
              .filter(col("hs6").between(901_800, 901_899))
              .agg(sum("value_usd"))
              .first()
              .getLong(0);
      assertThat(japan).isBetween(3_715_000_000L, 3_725_000_000L);
    }
  }
}
