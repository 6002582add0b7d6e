package jp.tenkai.datasets.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.sent.SentFiles;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * A folder with one Parquet file a table. The same rows give the same bytes: rows are sorted, and
 * each table is one file with a fixed name.
 */
public final class SnapshotFolder {
  private final SparkSession spark;
  private final Path folder;

  public SnapshotFolder(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** The rows of a table, as written. */
  public Dataset<Row> read(DataTable table) {
    Path file = file(table);
    if (!Files.isRegularFile(file)) {
      throw new UnusableInput(
          ProblemCode.UNREADABLE_FILE,
          file.toString(),
          0,
          "no such file",
          "a snapshot written by './tenkai snapshot'");
    }
    return spark.read().schema(table.schema()).parquet(SentFiles.of(spark, file).uri());
  }

  /** Writes a table from rows in the order of its schema's columns. */
  public void write(DataTable table, List<Row> rows) {
    write(table, spark.createDataFrame(rows, table.schema()));
  }

  /** Writes a table from a data set that has its columns by name. */
  public void write(DataTable table, Dataset<Row> rows) {
    Path staging = folder.resolve("." + table.fileName());
    Column[] columns = table.columns().stream().map(functions::col).toArray(Column[]::new);
    Column[] order = table.order().stream().map(functions::col).toArray(Column[]::new);
    try {
      Files.createDirectories(folder);
      delete(staging);
      rows.select(columns)
          .coalesce(1)
          .sortWithinPartitions(order)
          .write()
          .option("compression", "zstd")
          .parquet(staging.toUri().toString());
      try (Stream<Path> parts = Files.list(staging)) {
        Path part =
            parts
                .filter(p -> p.getFileName().toString().endsWith(".parquet"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Spark wrote no file for " + table));
        Files.move(part, file(table), StandardCopyOption.REPLACE_EXISTING);
      }
      delete(staging);
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + file(table), e);
    }
  }

  /** The file of a table. */
  public Path file(DataTable table) {
    return folder.resolve(table.fileName());
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
