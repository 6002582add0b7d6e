package jp.tenkai.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.jobs.configuration.SourceConf;
import jp.tenkai.jobs.configuration.Terms;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.session.SharedSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in which a year of trade is stored. All figures are invented. */
class FlowPartsTest {
  private static final Words NAME = new Words("made up", "架空");
  private static final SourceConf SOURCE =
      new SourceConf(
          new SourceId("baci"),
          NAME,
          NAME,
          "made up",
          Terms.OPEN,
          "made up",
          "",
          "for a test",
          List.of());

  @TempDir Path folder;

  private FlowReading.Written read(String name) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("BACI_HS17_Y2020.csv"),
            """
            t,i,j,k,v,q
            2020,4,24,300431,1.5,NA
            2020,4,24,300432,2,1
            2020,4,404,300431,x,1
            2020,842,24,300431,0.25,3
            """);
    InputFile input =
        new InputFile(file, "BACI_HS17_Y2020.csv", SOURCE.id(), new Vintage("2026-01"));
    Path target = Files.createDirectories(folder.resolve(name));
    return new FlowReading(SharedSession::spark).read(input, "HS17", SOURCE, target, "0-");
  }

  @Test
  void countsRowsAndCountriesAndAddsUpPairs() throws IOException {
    FlowReading.Written written = read("one");

    assertThat(written.read()).isEqualTo(4);
    assertThat(written.kept()).isEqualTo(3);
    assertThat(written.quarantined()).isEqualTo(1);
    assertThat(written.exporters()).isEqualTo(2);
    assertThat(written.importers()).isEqualTo(1);
    assertThat(rows(written, DataTable.PAIR_TOTALS, "year", "hs_revision", "exporter", "value_usd"))
        .containsExactly("2020 HS17 AFG 3500", "2020 HS17 USA 250");
    assertThat(rows(written, DataTable.FLOWS, "hs6", "value_usd", "quantity_t", "row"))
        .containsExactly("300431 1500 null 2", "300432 2000 1.0 3", "300431 250 3.0 5");
    assertThat(rows(written, DataTable.QUARANTINE, "row", "column", "reason", "text"))
        .containsExactly("4 v BAD_NUMBER 2020,4,404,300431,x,1");
  }

  @Test
  void theSameFileGivesTheSameBytes() throws IOException {
    FlowReading.Written first = read("first");

    assertThat(read("second")).isEqualTo(first);
    for (List<String> parts : first.parts().values()) {
      for (String part : parts) {
        assertThat(folder.resolve("second").resolve(part))
            .hasSameBinaryContentAs(folder.resolve("first").resolve(part));
      }
    }
  }

  private List<String> rows(FlowReading.Written written, DataTable table, String... columns) {
    String[] parts =
        written.parts().get(table).stream()
            .map(part -> folder.resolve("one").resolve(part).toString())
            .toArray(String[]::new);
    return SharedSession.spark().read().parquet(parts).selectExpr(columns).collectAsList().stream()
        .map(row -> row.mkString(" "))
        .toList();
  }
}
