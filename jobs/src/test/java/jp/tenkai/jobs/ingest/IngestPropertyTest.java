package jp.tenkai.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.IngestedFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;

/** Whatever stands in a table, no row is lost on the way into the store. */
class IngestPropertyTest {
  @Property(tries = 60)
  void everyFigureIsKeptOrInQuarantine(@ForAll("rows") List<String> rows) throws IOException {
    Path folder = Files.createTempDirectory("ingest-property");
    try {
      MadeStore made = new MadeStore(folder);
      long figures =
          rows.stream()
              .flatMap(row -> List.of(row.split(",", -1)).subList(2, 4).stream())
              // Two dots are how the Bank writes a gap.
              .filter(cell -> !cell.isEmpty() && !cell.equals(".."))
              .count();

      IngestedFile file =
          made.account(
              made.land(
                  "made.csv",
                  MadeStore.worldBank("2026-07-13", "SP.POP.TOTL", rows.toArray(String[]::new))));

      assertThat(file.refusal()).isEmpty();
      assertThat(file.read()).isEqualTo(figures).isEqualTo(file.kept() + file.quarantined());
      assertThat(written(made, file, DataTable.OBSERVATIONS)).isEqualTo(file.kept());
      assertThat(written(made, file, DataTable.QUARANTINE)).isEqualTo(file.quarantined());
    } finally {
      remove(folder);
    }
  }

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> country =
        Arbitraries.of(
            "Kenya,KEN", "Togo,TGO", "World,WLD", "Nowhere,QQQ", ",", "Zaire,ZAR", "Kosovo,XKX");
    Arbitrary<String> cell =
        Arbitraries.of("", "", "1", "-2.5", "1e400", "NaN", "..", "n/a", "0", "１２", "1 000");
    return Combinators.combine(country, cell, cell)
        .as((c, a, b) -> c + "," + a + "," + b)
        .list()
        // A country twice with two values makes the whole file unusable, which is another test.
        .uniqueElements(row -> row.split(",", -1)[1])
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  private static long written(MadeStore made, IngestedFile file, DataTable table)
      throws IOException {
    long rows = 0;
    for (String part : file.parts().getOrDefault(table, List.of())) {
      try (var reader = ParquetFileReader.open(new LocalInputFile(made.store().part(file, part)))) {
        rows += reader.getRecordCount();
      }
    }
    return rows;
  }

  private static void remove(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
