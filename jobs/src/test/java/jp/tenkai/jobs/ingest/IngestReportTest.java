package jp.tenkai.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.jobs.ingest.IngestReport.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of files that are made up. */
class IngestReportTest {
  private static final String BEDS =
      MadeStore.worldBank("2026-07-13", "SH.MED.BEDS.ZS", "Kenya,KEN,1.4,1.5", "World,WLD,2.7,3");

  @TempDir Path folder;

  @Test
  void aSpreadsheetRunsNoNameOfAFile() throws IOException {
    MadeStore made = new MadeStore(folder);
    IngestReport report = new IngestReport();
    made.ingest(made.land("=HYPERLINK(\"http://x\").csv", BEDS)).forEach(report::add);
    made.ingest(made.land("+1.csv", "@a,b\n1,2\n")).forEach(report::add);
    report.leftOut("-link.csv", "LINK", "@elsewhere");

    List<List<String>> lines = written(report);

    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith("'=HYPERLINK(\"http://x\").csv", "worldbank-wdi");
    assertThat(lines.get(2)).startsWith("'+1.csv").contains("refused", "UNKNOWN_LAYOUT");
    assertThat(lines.get(3)).startsWith("'-link.csv").contains("left out", "LINK", "'@elsewhere");
  }

  @Test
  void saysOfEachFileWhatBecameOfIt() throws IOException {
    MadeStore made = new MadeStore(folder);
    IngestReport report = new IngestReport();
    made.ingest(made.land("beds.csv", BEDS), made.land("copy.csv", BEDS)).forEach(report::add);
    made.ingest(made.land("a.csv", "a,b\n1,2\n")).forEach(report::add);

    List<List<String>> lines = written(report);

    assertThat(lines.get(0))
        .containsExactly(
            "path",
            "source",
            "layout",
            "detail",
            "vintage",
            "vintage_basis",
            "terms",
            "read",
            "kept",
            "quarantined",
            "state",
            "reason",
            "found",
            "sha256");
    assertThat(lines.get(1).subList(0, 13))
        .containsExactly(
            "beds.csv",
            "worldbank-wdi",
            "worldbank-indicator-csv",
            "SH.MED.BEDS.ZS",
            "2026-07-13",
            "stated in the file",
            "open",
            "4",
            "2",
            "2",
            "ingested",
            "",
            "");
    assertThat(lines.get(2))
        .startsWith("copy.csv")
        .contains("already ingested", "the bytes of beds.csv");
    assertThat(report.families())
        .containsExactly(
            new Family("worldbank-wdi", "worldbank-indicator-csv", 2, 0, 8, 4, 4),
            new Family("-", "UNKNOWN_LAYOUT", 1, 1, 0, 0, 0));
    assertThat(report)
        .extracting(
            IngestReport::files,
            IngestReport::newFiles,
            IngestReport::refused,
            IngestReport::read,
            IngestReport::kept,
            IngestReport::quarantined)
        .containsExactly(3L, 2L, 1L, 8L, 4L, 4L);
    assertThat(report.unexpected())
        .containsExactly(new IngestReport.Refused("a.csv", "UNKNOWN_LAYOUT", "columns: a, b"));
  }

  /** More than any buffer holds. */
  @Test
  void aLongReportIsWrittenToItsEnd() throws IOException {
    IngestReport report = new IngestReport();
    for (int i = 0; i < 5000; i++) {
      report.leftOut("folder/with/a/long/name/" + i + ".csv", "LINK", "");
    }

    List<List<String>> lines = written(report);

    assertThat(lines).hasSize(5001);
    assertThat(lines.get(5000)).hasSize(14).startsWith("folder/with/a/long/name/4999.csv");
  }

  private List<List<String>> written(IngestReport report) throws IOException {
    Path file = folder.resolve("deep/in/report.csv");
    report.write(file);
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFFpath,").endsWith("\r\n");
    try (var csv = CsvReader.builder().ofCsvRecord(text.substring(1))) {
      return csv.stream().map(record -> record.getFields()).toList();
    }
  }
}
