package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.sent.SentFile;
import jp.tenkai.datasets.sent.SentFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Reads a BACI file, plain, gzip or inside a zip archive, into Parquet files of flows. A plain file
 * is read by several tasks side by side; what is packed, by one.
 */
public final class FlowIngest {
  /** Each task sends the trade of every pair and year it met, some 500 KB a year. */
  private static final int MOST_TASKS = 16;

  private FlowIngest() {}

  /**
   * Trade between two countries in a year, all products.
   *
   * @param exporter ISO 3166-1 alpha-3 code
   * @param importer ISO 3166-1 alpha-3 code
   * @param valueUsd whole current US dollars
   */
  public record PairSum(int year, String exporter, String importer, long valueUsd) {}

  /**
   * What came of a file.
   *
   * @param read rows behind the header
   * @param kept rows that became flows
   * @param quarantined rows that were refused, with their reasons in {@code refusedParts}
   * @param isOrdered whether the rows are in the official order
   * @param parts the written files of flows, by name
   * @param refusedParts the written files of refused rows, by name
   * @param pairs trade of each pair that trades, by year, exporter, importer
   */
  public record Ingested(
      long read,
      long kept,
      long quarantined,
      boolean isOrdered,
      List<String> parts,
      List<String> refusedParts,
      List<PairSum> pairs) {
    public Ingested {
      parts = List.copyOf(parts);
      refusedParts = List.copyOf(refusedParts);
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * Reads a file in one pass and writes its parts.
   *
   * @param folder where parts are written; it exists
   * @param prefix what their names begin with
   * @throws UnusableInput when the file is not of the layout, not UTF-8, cut short, or holds the
   *     same flow twice with different values
   */
  public static Ingested read(SparkSession spark, InputFile file, Path folder, String prefix)
      throws IOException {
    return read(spark, file, folder, prefix, FlowSplit.BYTES);
  }

  static Ingested read(
      SparkSession spark, InputFile file, Path folder, String prefix, long splitBytes)
      throws IOException {
    FlowHeader header = FlowHeader.of(file, CountryRegister.standard());
    // Spark's own context, which its session closes.
    @SuppressWarnings("resource")
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    SentFile sent = SentFiles.of(spark, file.path());
    List<FlowWork> work = FlowWork.of(context, file, sent, header, splitBytes);
    SplitReader reader = new SplitReader(file, sent);
    PartOut out = PartOut.of(spark, folder);
    FlowCount count = count(context, work, new FlowTask(reader, out, prefix, new long[0]), folder);
    List<String> parts =
        work.stream().map(w -> FlowTask.keptName(prefix, w.split().number())).toList();
    if (!count.isOrdered()) {
      long[] repeated = RepeatedLines.of(spark, file, parts.stream().map(folder::resolve).toList());
      if (repeated.length > 0) {
        for (String part : refusedParts(folder, prefix, work)) {
          Files.delete(folder.resolve(part));
        }
        for (String part : parts) {
          Files.delete(folder.resolve(part));
        }
        count = count(context, work, new FlowTask(reader, out, prefix, repeated), folder);
      }
    }
    return new Ingested(
        count.read(),
        count.kept(),
        count.quarantined(),
        count.isOrdered(),
        parts,
        refusedParts(folder, prefix, work),
        pairs(count));
  }

  private static FlowCount count(
      JavaSparkContext context, List<FlowWork> work, FlowTask task, Path folder)
      throws IOException {
    List<FlowOutcome> outcomes =
        context.parallelize(work, Math.min(work.size(), MOST_TASKS)).mapPartitions(task).collect();
    PartOut.settle(outcomes.stream().flatMap(o -> o.sent().stream()).toList(), folder);
    FlowCount count = FlowCount.NONE;
    for (FlowOutcome outcome : outcomes) {
      if (outcome instanceof FlowOutcome.Failed failed) {
        throw new UnusableInput(failed.problem());
      }
      count = count.then(((FlowOutcome.Counted) outcome).count());
    }
    return count;
  }

  /** The files of refused rows that are there. */
  static List<String> refusedParts(Path folder, String prefix, List<FlowWork> work) {
    return work.stream()
        .map(w -> FlowTask.refusedName(prefix, w.split().number()))
        .filter(part -> Files.exists(folder.resolve(part)))
        .toList();
  }

  private static List<PairSum> pairs(FlowCount count) {
    List<String> iso3 = new CountryNumbers(CountryRegister.standard()).iso3();
    int countries = iso3.size();
    List<PairSum> pairs = new ArrayList<>();
    count
        .pairs()
        .forEach(
            (year, sums) -> {
              for (int i = 0; i < sums.length; i++) {
                if (sums[i] > 0) {
                  pairs.add(
                      new PairSum(year, iso3.get(i / countries), iso3.get(i % countries), sums[i]));
                }
              }
            });
    return pairs;
  }
}
