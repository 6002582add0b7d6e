package jp.tenkai.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class ParquetTableTest {

  @TempDir private Path folder;

  @Test
  void everySyntheticTableComesBackCellByCell() throws IOException {
    Map<String, Table> tables = SyntheticRelease.tables();
    for (TableSpec spec : ReleaseTables.all()) {
      Path file = folder.resolve(spec.name() + ".parquet");
      Table table = tables.get(spec.name());
      ParquetTableWriter.write(spec, table, file);

      Table read = ParquetTableReader.read(spec, file);

      assertThat(read.columnNames()).isEqualTo(table.columnNames());
      for (String column : spec.columnNames()) {
        assertThat(read.column(column).asList())
            .as(spec.name() + "." + column)
            .isEqualTo(table.column(column).asList());
      }
    }
  }

  @Test
  void theSameTableGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.parquet");
    Path two = folder.resolve("two.parquet");
    TableSpec spec = ReleaseTables.COMPONENTS;
    ParquetTableWriter.write(spec, SyntheticRelease.tables().get(spec.name()), one);
    ParquetTableWriter.write(spec, SyntheticRelease.tables().get(spec.name()), two);

    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void refusesAFileOfAnotherTable() throws IOException {
    Path file = folder.resolve("sources.parquet");
    TableSpec spec = ReleaseTables.SOURCES;
    ParquetTableWriter.write(spec, SyntheticRelease.tables().get(spec.name()), file);

    assertThatThrownBy(() -> ParquetTableReader.read(ReleaseTables.AUDIT, file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected the schema");
  }

  @Test
  void noticesAFlippedByteInTheData() throws IOException {
    Path file = folder.resolve("components.parquet");
    TableSpec spec = ReleaseTables.COMPONENTS;
    ParquetTableWriter.write(spec, SyntheticRelease.tables().get(spec.name()), file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[200] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> ParquetTableReader.read(spec, file)).isInstanceOf(IOException.class);
  }

  @Test
  void leavesNoCheckSumFileBesideTheTable() throws IOException {
    TableSpec spec = ReleaseTables.SOURCES;
    ParquetTableWriter.write(
        spec, SyntheticRelease.tables().get(spec.name()), folder.resolve("sources.parquet"));

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactly("sources.parquet");
    }
  }
}
