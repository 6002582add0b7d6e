package jp.tenkai.export.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

class CsvTableTest {

  @TempDir private Path folder;

  @Test
  void writesTheGoldenFile() throws IOException {
    Path file = folder.resolve("audit.csv");
    CsvTableWriter.write(ReleaseTables.AUDIT, audit(), file);

    try (var golden = CsvTableTest.class.getResourceAsStream("golden-audit.csv")) {
      // The golden file is kept with line feeds so that it can be read and compared anywhere.
      String expected =
          "\uFEFF"
              + new String(golden.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "\r\n");
      assertThat(Files.readString(file)).isEqualTo(expected);
    }
  }

  @Test
  void readsBackWhatItWroteWithoutTheApostrophesThatGuardFormulas() throws IOException {
    Path file = folder.resolve("audit.csv");
    CsvTableWriter.write(ReleaseTables.AUDIT, audit(), file);

    Table read = CsvTableReader.read(ReleaseTables.AUDIT, file);

    TableRow hostile = new TableRow(read, 1);
    assertThat(hostile.text("detail_en")).isEqualTo("=HYPERLINK(\"http://x\",\"y\")");
    assertThat(Files.readString(file)).contains("'=HYPERLINK");
    assertThat(hostile.whole("count")).isEmpty();
    assertThat(new TableRow(read, 0).text("detail_ja")).isEqualTo("25か国中3か国を補完、\"推定\"");
  }

  @Test
  void everySyntheticTableSurvivesTheWayThroughCsv() throws IOException {
    for (TableSpec spec : ReleaseTables.all()) {
      Table table = SyntheticRelease.tables().get(spec.name());
      Path once = folder.resolve(spec.name() + "-1.csv");
      Path twice = folder.resolve(spec.name() + "-2.csv");
      CsvTableWriter.write(spec, table, once);
      Table read = CsvTableReader.read(spec, once);
      assertThat(read.rowCount()).isEqualTo(table.rowCount());
      if (!spec.equals(ReleaseTables.QUARANTINE)) { // holds a guarded formula on purpose
        CsvTableWriter.write(spec, read, twice);
        assertThat(twice).hasSameBinaryContentAs(once);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"one cell", "a,b,c,d,1e999,1,e,f", "\"a,b"})
  void refusesRowsThatNoReleaseHolds(String row) throws IOException {
    Path file = folder.resolve("audit.csv");
    String header = String.join(",", ReleaseTables.AUDIT.columnNames());
    Files.writeString(file, header + "\r\n" + row + "\r\n");

    assertThatThrownBy(() -> CsvTableReader.read(ReleaseTables.AUDIT, file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("audit.csv");
  }

  @Test
  void refusesAHeaderInAnotherOrder() throws IOException {
    Path file = folder.resolve("sources.csv");
    Files.writeString(file, "file,source\r\na,b\r\n");

    assertThatThrownBy(() -> CsvTableReader.read(ReleaseTables.SOURCES, file))
        .hasMessageContaining("line 1: expected the columns [source, name_en")
        .hasMessageContaining("found [file, source]");
  }

  @Test
  void saysWhereACellDoesNotParse() throws IOException {
    Path file = folder.resolve("audit.csv");
    String header = String.join(",", ReleaseTables.AUDIT.columnNames());
    Files.writeString(file, header + "\r\na,s,x,good,,many,,\r\n");

    assertThatThrownBy(() -> CsvTableReader.read(ReleaseTables.AUDIT, file))
        .hasMessageContaining("line 2, column 'count': expected INT, found 'many'");
  }

  @Test
  void neverOverwrites() throws IOException {
    Path file = Files.createFile(folder.resolve("audit.csv"));

    assertThatThrownBy(() -> CsvTableWriter.write(ReleaseTables.AUDIT, audit(), file))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  private static Table audit() {
    return TableBuilder.of(ReleaseTables.AUDIT)
        .row()
        .text("strategy", "africa")
        .text("step", "impute")
        .text("subject", "two\r\nlines")
        .text("verdict", "uncertain")
        .missing("value", "count")
        .text("detail_en", "=HYPERLINK(\"http://x\",\"y\")")
        .text("detail_ja", "-1")
        .end()
        .row()
        .text("strategy", "africa")
        .text("step", "impute")
        .text("subject", "logistics")
        .text("verdict", "good")
        .real("value", 0.12)
        .whole("count", 3)
        .text("detail_en", "3 of 25, estimated")
        .text("detail_ja", "25か国中3か国を補完、\"推定\"")
        .end()
        .build();
  }
}
