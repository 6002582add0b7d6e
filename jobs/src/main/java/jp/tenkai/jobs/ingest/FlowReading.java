package jp.tenkai.jobs.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.flows.FlowIngest;
import jp.tenkai.datasets.flows.FlowIngest.Ingested;
import jp.tenkai.datasets.flows.FlowIngest.PairSum;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.export.parquet.SettledFooter;
import jp.tenkai.jobs.configuration.SourceConf;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Reads a year's trade into the store, on Spark. The session is opened with the first such file.
 */
public final class FlowReading {
  private final Supplier<SparkSession> spark;

  public FlowReading(Supplier<SparkSession> spark) {
    this.spark = spark;
  }

  /**
   * What was written of a file.
   *
   * @param exporters how many countries export in it
   * @param importers how many countries import in it
   */
  record Written(
      long read,
      long kept,
      long quarantined,
      long exporters,
      long importers,
      Map<DataTable, List<String>> parts) {}

  /**
   * Reads the flows of a file, and the totals of each pair from them.
   *
   * @param revision of the Harmonized System; empty where nobody says it
   */
  Written read(InputFile file, String revision, SourceConf source, Path folder, String prefix)
      throws IOException {
    Ingested flows = FlowIngest.read(spark.get(), file, folder, prefix);
    // The same file gives the same bytes.
    for (String part : flows.parts()) {
      SettledFooter.settle(folder.resolve(part));
    }
    for (String part : flows.refusedParts()) {
      SettledFooter.settle(folder.resolve(part));
    }
    List<Row> totals = flows.pairs().stream().map(p -> total(p, revision, file, source)).toList();
    String totalsName = prefix + DataTable.PAIR_TOTALS.fileName();
    PartFile.write(DataTable.PAIR_TOTALS, totals, folder.resolve(totalsName));
    Map<DataTable, List<String>> parts = new EnumMap<>(DataTable.class);
    parts.put(DataTable.FLOWS, flows.parts());
    parts.put(DataTable.PAIR_TOTALS, List.of(totalsName));
    if (!flows.refusedParts().isEmpty()) {
      parts.put(DataTable.QUARANTINE, flows.refusedParts());
    }
    return new Written(
        flows.read(),
        flows.kept(),
        flows.quarantined(),
        flows.pairs().stream().map(PairSum::exporter).distinct().count(),
        flows.pairs().stream().map(PairSum::importer).distinct().count(),
        parts);
  }

  /** A sum of many rows has no row of its own: 0. */
  private static Row total(PairSum pair, String revision, InputFile file, SourceConf source) {
    return RowFactory.create(
        pair.year(),
        revision,
        pair.exporter(),
        pair.importer(),
        pair.valueUsd(),
        source.id().id(),
        file.vintage().date(),
        source.licence(),
        file.name(),
        0L);
  }
}
