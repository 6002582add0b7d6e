package jp.tenkai.datasets.flows;

import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.sent.SentFile;
import jp.tenkai.datasets.sent.SentFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Imports by importer, product and year, added up straight from a BACI file without storing its
 * flows: what a market imports of a product from everybody. Rows are judged, counted and
 * quarantined as {@link FlowIngest} does it. A year takes some 10 MB of memory, in each task and in
 * the result.
 */
public final class FlowSums {
  private final long read;
  private final long kept;
  private final long quarantined;
  private final List<String> refusedParts;
  private final List<String> iso3;
  private final SumTable table;

  private FlowSums(
      long read,
      long kept,
      long quarantined,
      List<String> refusedParts,
      List<String> iso3,
      SumTable table) {
    this.read = read;
    this.kept = kept;
    this.quarantined = quarantined;
    this.refusedParts = List.copyOf(refusedParts);
    this.iso3 = iso3;
    this.table = table;
  }

  /** Told of each sum. */
  public interface Each {
    /**
     * One sum.
     *
     * @param importer ISO 3166-1 alpha-3 code
     * @param hs6 the product, without leading zeros
     * @param usd whole current US dollars
     */
    void sum(int year, String importer, int hs6, long usd);
  }

  /**
   * Adds up a file in one pass. One that is not in the official order may hold a flow twice, far
   * apart: that is stored first and removed again.
   *
   * @param folder where refused rows are written; it exists
   * @param prefix what their files' names begin with
   * @throws UnusableInput as {@link FlowIngest#read}
   */
  public static FlowSums read(SparkSession spark, InputFile file, Path folder, String prefix)
      throws IOException {
    return read(spark, file, folder, prefix, FlowSplit.BYTES);
  }

  static FlowSums read(
      SparkSession spark, InputFile file, Path folder, String prefix, long splitBytes)
      throws IOException {
    // Spark's own context, which its session closes.
    @SuppressWarnings("resource")
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    FlowHeader header = FlowHeader.of(file, CountryRegister.standard());
    SentFile sent = SentFiles.of(spark, file.path());
    List<FlowWork> work = FlowWork.of(context, file, sent, header, splitBytes);
    SumTask task = new SumTask(new SplitReader(file, sent), PartOut.of(spark, folder), prefix);
    int tasks = Math.min(work.size(), context.defaultParallelism());
    List<FlowOutcome> outcomes = context.parallelize(work, tasks).mapPartitions(task).collect();
    List<String> iso3 = new CountryNumbers(CountryRegister.standard()).iso3();
    PartOut.settle(outcomes.stream().flatMap(o -> o.sent().stream()).toList(), folder);
    FlowCount count = FlowCount.NONE;
    SumTable table = null;
    for (FlowOutcome outcome : outcomes) {
      if (outcome instanceof FlowOutcome.Failed failed) {
        throw new UnusableInput(failed.problem());
      }
      FlowOutcome.Added added = (FlowOutcome.Added) outcome;
      count = count.then(added.count());
      if (table == null) {
        table = added.table();
      } else {
        table.add(added.table());
      }
    }
    List<String> refused = FlowIngest.refusedParts(folder, prefix, work);
    if (!count.isOrdered()) {
      for (String part : refused) {
        Files.delete(folder.resolve(part));
      }
      return stored(spark, file, folder, prefix, iso3, splitBytes);
    }
    return new FlowSums(count.read(), count.kept(), count.quarantined(), refused, iso3, table);
  }

  private static FlowSums stored(
      SparkSession spark,
      InputFile file,
      Path folder,
      String prefix,
      List<String> iso3,
      long splitBytes)
      throws IOException {
    FlowIngest.Ingested flows = FlowIngest.read(spark, file, folder, prefix, splitBytes);
    Map<String, Integer> places = new HashMap<>();
    iso3.forEach(code -> places.put(code, places.size()));
    SumTable table = new SumTable(iso3.size());
    List<Path> parts = flows.parts().stream().map(folder::resolve).toList();
    Iterator<Row> sums =
        spark
            .read()
            .parquet(SentFiles.uris(spark, parts))
            .groupBy("year", "importer", "hs6")
            .agg(sum("value_usd"))
            .toLocalIterator();
    while (sums.hasNext()) {
      Row row = sums.next();
      table.add(row.getInt(0), places.get(row.getString(1)), row.getInt(2), row.getLong(3));
    }
    for (Path part : parts) {
      Files.delete(part);
    }
    return new FlowSums(
        flows.read(), flows.kept(), flows.quarantined(), flows.refusedParts(), iso3, table);
  }

  /** Gives each sum, in order of year, importer, product. */
  public void forEach(Each each) {
    table.forEach((year, importer, hs6, usd) -> each.sum(year, iso3.get(importer), hs6, usd));
  }

  /** Rows behind the header. */
  public long read() {
    return read;
  }

  /** Rows that were added up. */
  public long kept() {
    return kept;
  }

  /** Rows that were refused, with their reasons in {@link #refusedParts}. */
  public long quarantined() {
    return quarantined;
  }

  /** The written files of refused rows, by name. */
  public List<String> refusedParts() {
    return refusedParts;
  }
}
