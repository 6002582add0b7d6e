package jp.tenkai.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.IngestedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of trade among four countries, made up; the sums are done by hand. */
class FlowReadingTest {
  private static final String TRADE =
      """
      t,i,j,k,v,q
      2020,392,404,901812,      12.500,       1.000
      2020,392,404,902214,       7.251,          NA
      2020,276,404,901812,       0.001,       0.002
      2020,404,392,090111,     100.000,      50.000
      2020,392,999999,901812,    5.000,       1.000
      2020,276,404,901812,        nine,       1.000
      """;

  @TempDir Path folder;

  @Test
  void flowsAndTheSumsOfEachPairAreKeptAndEveryRowIsAccountedFor() throws IOException {
    MadeStore made = new MadeStore(folder);

    IngestedFile file = made.account(made.land("BACI_HS17_Y2020_V202301.csv", TRADE));

    assertThat(file)
        .extracting(
            IngestedFile::layout,
            IngestedFile::source,
            IngestedFile::revision,
            IngestedFile::vintage,
            IngestedFile::read,
            IngestedFile::kept,
            IngestedFile::quarantined,
            IngestedFile::exporters,
            IngestedFile::importers)
        .containsExactly("baci-csv", "baci", "HS17", "2023-01", 6L, 4L, 2L, 3L, 2L);
    assertThat(made.rows(file, DataTable.FLOWS))
        .extracting(
            r -> r.getAs("exporter"),
            r -> r.getAs("importer"),
            r -> r.getAs("hs6"),
            r -> r.getAs("value_usd"),
            r -> r.getAs("row"))
        .containsExactlyInAnyOrder(
            tuple("JPN", "KEN", 901812, 12_500L, 2L),
            tuple("JPN", "KEN", 902214, 7_251L, 3L),
            tuple("DEU", "KEN", 901812, 1L, 4L),
            tuple("KEN", "JPN", 90111, 100_000L, 5L));
    assertThat(made.rows(file, DataTable.PAIR_TOTALS))
        .extracting(r -> r.getAs("exporter"), r -> r.getAs("importer"), r -> r.getAs("value_usd"))
        .containsExactlyInAnyOrder(
            tuple("JPN", "KEN", 19_751L), tuple("DEU", "KEN", 1L), tuple("KEN", "JPN", 100_000L));
    assertThat(made.rows(file, DataTable.QUARANTINE))
        .extracting(r -> r.getAs("reason"), r -> r.getAs("row"))
        .containsExactlyInAnyOrder(tuple("UNKNOWN_COUNTRY", 6L), tuple("BAD_NUMBER", 7L));
  }
}
