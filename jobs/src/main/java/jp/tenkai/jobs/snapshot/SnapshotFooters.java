package jp.tenkai.jobs.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.DataTable;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.Type;

/**
 * The footers of a snapshot's files, looked at before Spark reads them: Spark takes a file without
 * bytes for a table without rows, and a file of another table for one full of gaps.
 */
final class SnapshotFooters {
  /** What the other tables are accounted for by, so no part of the account itself. */
  private static final Set<DataTable> ACCOUNTS = Set.of(DataTable.FILES, DataTable.QUARANTINE);

  private final Map<DataTable, Long> rows = new EnumMap<>(DataTable.class);

  private SnapshotFooters() {}

  /**
   * Reads all footers.
   *
   * @param place of each table's file
   * @throws UnusableInput when a file is not there, is no Parquet file or holds another table
   */
  static SnapshotFooters read(Function<DataTable, Path> place) {
    SnapshotFooters footers = new SnapshotFooters();
    for (DataTable table : DataTable.EMBEDDED) {
      footers.read(table, place.apply(table));
    }
    return footers;
  }

  private void read(DataTable table, Path file) {
    if (!Files.isRegularFile(file)) {
      throw unusable(ProblemCode.UNREADABLE_FILE, file, "no such file");
    }
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      FileMetaData footer = reader.getFooter().getFileMetaData();
      List<String> columns = footer.getSchema().getFields().stream().map(Type::getName).toList();
      if (!columns.equals(table.columns())) {
        throw new UnusableInput(
            ProblemCode.NOT_THIS_LAYOUT,
            file.toString(),
            0,
            String.join(" ", columns),
            String.join(" ", table.columns()));
      }
      rows.put(table, reader.getRecordCount());
    } catch (UnusableInput e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The Parquet library says so of a file that is cut off or of another kind.
      throw unusable(ProblemCode.UNREADABLE_FILE, file, String.valueOf(e.getMessage()));
    }
  }

  private static UnusableInput unusable(ProblemCode code, Path file, String found) {
    return new UnusableInput(
        code, file.toString(), 0, found, "a snapshot written by './tenkai snapshot'");
  }

  /** How many rows the tables hold that files were read into. */
  long used() {
    return rows.entrySet().stream()
        .filter(table -> !ACCOUNTS.contains(table.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
