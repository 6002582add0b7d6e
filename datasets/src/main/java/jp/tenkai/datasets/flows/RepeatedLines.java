package jp.tenkai.datasets.flows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.sent.SentFiles;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * In a file out of order a flow may stand twice, far apart: then all are compared, from what was
 * written.
 */
final class RepeatedLines {
  /** A file of which more is repeated is no BACI file; their numbers must fit the memory. */
  private static final int MOST = 1_000_000;

  private static final String[] KEY = {"year", "exporter", "importer", "hs6"};

  private RepeatedLines() {}

  /**
   * The lines that repeat a flow of an earlier line with the same figures, ascending.
   *
   * @throws UnusableInput when a flow stands twice with different figures
   */
  static long[] of(SparkSession spark, InputFile file, List<Path> parts) {
    Dataset<Row> flows = spark.read().parquet(SentFiles.uris(spark, parts));
    Column quantities = count("quantity_t");
    Dataset<Row> repeated =
        flows
            .groupBy(Arrays.stream(KEY).map(c -> col(c)).toArray(Column[]::new))
            .agg(
                count(lit(1)).as("times"),
                min("row").as("first"),
                max("row").as("last"),
                min("value_usd")
                    .equalTo(max("value_usd"))
                    .and(
                        quantities
                            .equalTo(0)
                            .or(
                                quantities
                                    .equalTo(count(lit(1)))
                                    .and(min("quantity_t").equalTo(max("quantity_t")))))
                    .as("same"))
            .filter(col("times").gt(1));
    for (Row row :
        repeated.filter(col("same").equalTo(false)).orderBy("last").limit(1).collectAsList()) {
      throw new UnusableInput(
          ProblemCode.CONFLICTING_DUPLICATE,
          file.name(),
          row.<Long>getAs("last"),
          row.getInt(0) + " " + row.getString(1) + " " + row.getString(2) + " " + row.getInt(3),
          "the same figures as on line " + row.<Long>getAs("first"));
    }
    List<Row> lines =
        flows
            .join(
                repeated.select(
                    col("first"), col("year"), col("exporter"), col("importer"), col("hs6")),
                KEY)
            .filter(col("row").gt(col("first")))
            .select("row")
            .limit(MOST + 1)
            .collectAsList();
    if (lines.size() > MOST) {
      throw new UnusableInput(
          ProblemCode.CONFLICTING_DUPLICATE,
          file.name(),
          0,
          "more than " + MOST + " flows twice",
          "each flow once");
    }
    return lines.stream().mapToLong(row -> row.getLong(0)).sorted().toArray();
  }
}
