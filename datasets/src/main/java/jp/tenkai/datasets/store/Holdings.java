package jp.tenkai.datasets.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Everything a release may draw on: the embedded snapshot together with ingested files. */
public final class Holdings {
  private final SparkSession spark;
  private final SnapshotFolder snapshot;
  private final IngestedFolder folder;
  private final List<IngestedFile> ingested;

  /**
   * @param ingested those files of the folder that count
   */
  public Holdings(
      SparkSession spark,
      SnapshotFolder snapshot,
      IngestedFolder folder,
      List<IngestedFile> ingested) {
    this.spark = spark;
    this.snapshot = snapshot;
    this.folder = folder;
    this.ingested = List.copyOf(ingested);
  }

  /** The rows of a table from the snapshot and from every ingested file that counts. */
  public Dataset<Row> read(DataTable table) {
    List<String> parts = new ArrayList<>();
    for (IngestedFile file : ingested) {
      file.parts()
          .getOrDefault(table, List.of())
          .forEach(part -> parts.add(folder.part(file, part).toUri().toString()));
    }
    boolean embedded = DataTable.EMBEDDED.contains(table);
    if (embedded && parts.isEmpty()) {
      return snapshot.read(table);
    }
    Dataset<Row> rows = spark.read().schema(table.schema()).parquet(parts.toArray(String[]::new));
    return embedded ? snapshot.read(table).unionByName(rows) : rows;
  }

  /** The embedded snapshot. */
  public SnapshotFolder snapshot() {
    return snapshot;
  }

  /** The ingested files that count, by name. */
  public List<IngestedFile> ingested() {
    return ingested;
  }

  /** Where a table of the snapshot lies, to be named in messages. */
  public Path file(DataTable table) {
    return snapshot.file(table);
  }
}
