package jp.tenkai.datasets.store;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.datasets.sent.SentFiles;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Everything a release may draw on, as of a day: the embedded snapshot together with ingested
 * files. Vintages lie side by side; what was issued after the day is left aside, so that a release
 * of the past can be made again. A vintage of a month or a year counts from its first day.
 */
public final class Holdings {
  /**
   * Tables of figures. Groups of countries are dated by whoever asks, since before the first
   * classification the first one holds.
   */
  private static final Set<DataTable> BY_VINTAGE =
      EnumSet.complementOf(
          EnumSet.of(DataTable.FILES, DataTable.QUARANTINE, DataTable.COUNTRY_GROUPS));

  private final SparkSession spark;
  private final SnapshotFolder snapshot;
  private final IngestedFolder folder;
  private final List<IngestedFile> ingested;
  private final LocalDate asOf;
  private final Set<String> leftOut;

  /**
   * @param ingested those files of the folder that count
   * @param asOf the day
   */
  public Holdings(
      SparkSession spark,
      SnapshotFolder snapshot,
      IngestedFolder folder,
      List<IngestedFile> ingested,
      LocalDate asOf) {
    this(spark, snapshot, folder, ingested, asOf, Set.of());
  }

  private Holdings(
      SparkSession spark,
      SnapshotFolder snapshot,
      IngestedFolder folder,
      List<IngestedFile> ingested,
      LocalDate asOf,
      Set<String> leftOut) {
    this.spark = spark;
    this.snapshot = snapshot;
    this.folder = folder;
    this.ingested = ingested.stream().filter(file -> !leftOut.contains(file.source())).toList();
    this.asOf = asOf;
    this.leftOut = Set.copyOf(leftOut);
  }

  /** The rows of a table from the snapshot and from every ingested file that counts. */
  public Dataset<Row> read(DataTable table) {
    List<Dataset<Row>> rows = new ArrayList<>();
    if (DataTable.EMBEDDED.contains(table)) {
      rows.add(snapshot.read(table));
    }
    List<Path> plain = new ArrayList<>();
    for (IngestedFile file : ingested) {
      List<Path> parts =
          file.parts().getOrDefault(table, List.of()).stream()
              .map(part -> folder.part(file, part))
              .toList();
      if (table == DataTable.FLOWS && !parts.isEmpty()) {
        rows.add(flows(file, parts));
      } else {
        plain.addAll(parts);
      }
    }
    if (!plain.isEmpty()) {
      rows.add(parquet(table, plain));
    }
    Dataset<Row> all =
        rows.stream()
            .reduce(Dataset::unionByName)
            .orElseGet(() -> spark.createDataFrame(List.of(), table.schema()));
    if (!leftOut.isEmpty()) {
      all = all.filter(not(col("source").isin(leftOut.toArray())));
    }
    return BY_VINTAGE.contains(table) ? all.filter(col("vintage").leq(asOf.toString())) : all;
  }

  private Dataset<Row> parquet(DataTable table, List<Path> parts) {
    return spark.read().schema(table.schema()).parquet(SentFiles.uris(spark, parts));
  }

  /** A year's flows leave out what is the same in every row; their account says it. */
  private Dataset<Row> flows(IngestedFile file, List<Path> parts) {
    Dataset<Row> rows = parquet(DataTable.FLOWS, parts);
    Map<String, String> constants =
        Map.of(
            "hs_revision", file.revision(),
            "source", file.source(),
            "vintage", file.vintage(),
            "licence", file.licence(),
            "file", file.name());
    for (var constant : constants.entrySet()) {
      rows =
          rows.withColumn(
              constant.getKey(), coalesce(col(constant.getKey()), lit(constant.getValue())));
    }
    return rows;
  }

  /** The same files as of another day. */
  public Holdings as(LocalDate day) {
    return new Holdings(spark, snapshot, folder, ingested, day, leftOut);
  }

  /**
   * The same files without those of some sources.
   *
   * @param sources their ids
   */
  public Holdings without(Set<String> sources) {
    return new Holdings(spark, snapshot, folder, ingested, asOf, sources);
  }

  /** The day. */
  public LocalDate asOf() {
    return asOf;
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
