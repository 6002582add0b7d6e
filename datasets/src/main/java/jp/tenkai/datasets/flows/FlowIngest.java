package jp.tenkai.datasets.flows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads a BACI file, plain, gzip or inside a zip archive, into Parquet files of flows. A plain file
 * is read by several tasks side by side; what is packed, by one.
 */
public final class FlowIngest {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

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
   * @param isOrdered whether the rows are in the official order, so that none can stand twice
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
    FlowHeader header = FlowHeader.of(file, CountryRegister.standard());
    // Spark's own context, which its session closes.
    @SuppressWarnings("resource")
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<FlowTask.Work> work = work(context, file, header);
    FlowTask task = new FlowTask(file, folder, prefix);
    List<FlowOutcome> outcomes = context.parallelize(work, work.size()).map(task).collect();
    FlowCount count = null;
    for (FlowOutcome outcome : outcomes) {
      if (outcome instanceof FlowOutcome.Failed failed) {
        throw new UnusableInput(failed.problem());
      }
      FlowCount next = ((FlowOutcome.Counted) outcome).count();
      count = count == null ? next : count.then(next);
    }
    List<String> parts = new ArrayList<>();
    List<String> refusedParts = new ArrayList<>();
    for (FlowTask.Work split : work) {
      parts.add(FlowTask.keptName(prefix, split.split().number()));
      String refused = FlowTask.refusedName(prefix, split.split().number());
      if (Files.exists(folder.resolve(refused))) {
        refusedParts.add(refused);
      }
    }
    if (!count.isOrdered()) {
      requireOnce(spark, file, parts.stream().map(folder::resolve).toList());
    }
    return new Ingested(
        count.read(),
        count.kept(),
        count.quarantined(),
        count.isOrdered(),
        parts,
        refusedParts,
        pairs(count));
  }

  private static List<FlowTask.Work> work(
      JavaSparkContext context, InputFile file, FlowHeader header) throws IOException {
    if (!file.member().isEmpty() || isGzip(file.path())) {
      FlowSplit whole = new FlowSplit(0, header.bytes(), Long.MAX_VALUE);
      return List.of(new FlowTask.Work(whole, header.lines() + 1));
    }
    List<FlowSplit> splits = FlowSplit.of(file.path(), header.bytes());
    String path = file.path().toAbsolutePath().toString();
    List<Long> lines =
        context
            .parallelize(splits, splits.size())
            .map(split -> LineCount.of(Path.of(path), split.from(), split.to()))
            .collect();
    List<FlowTask.Work> work = new ArrayList<>();
    long line = header.lines() + 1;
    for (int i = 0; i < splits.size(); i++) {
      work.add(new FlowTask.Work(splits.get(i), line));
      line += lines.get(i);
    }
    return work;
  }

  private static boolean isGzip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    }
  }

  /** In a file out of order a flow may stand twice far apart: then all are compared. */
  private static void requireOnce(SparkSession spark, InputFile file, List<Path> parts) {
    String[] paths = parts.stream().map(p -> p.toUri().toString()).toArray(String[]::new);
    Dataset<Row> repeated =
        spark
            .read()
            .parquet(paths)
            .groupBy("year", "exporter", "importer", "hs6")
            .agg(count(lit(1)).as("times"), max("row").as("row"))
            .filter(col("times").gt(1))
            .orderBy("row")
            .limit(1);
    for (Row row : repeated.collectAsList()) {
      throw new UnusableInput(
          ProblemCode.CONFLICTING_DUPLICATE,
          file.name(),
          row.<Long>getAs("row"),
          row.mkString(" "),
          "each flow once, in a file that is not in the order of t, i, j, k");
    }
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
