package jp.tenkai.datasets.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.datasets.bench.Rival.Sums;
import org.apache.spark.sql.SparkSession;

/**
 * A year of trade as CSV to Parquet, and to sums by year, importer and product: this project beside
 * DuckDB and Spark's own reader. Rounds go through all of them in turn, so that what else the
 * machine does hits all alike.
 */
final class FlowsBench {
  private static final int WARM = 2;
  private static final int ROUNDS = 5;
  private static final double NANOS = 1e9;

  private FlowsBench() {}

  /** What is timed. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, SQLException;
  }

  /**
   * Runs the comparison.
   *
   * @param arguments the CSV file, or a Parquet file of its columns t, i, j, k, v that is written
   *     as CSV first; and a folder to work in
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path folder = Path.of(arguments[1]);
    Path csv = csv(Path.of(arguments[0]), folder);
    long rows;
    try (Stream<String> lines = Files.lines(csv)) {
      rows = lines.count() - 1;
    }
    System.out.printf(Locale.ROOT, "%s: %,d rows, %,d bytes%n", csv, rows, Files.size(csv));
    try (SparkSession spark = session();
        DuckDbRival duckDb = new DuckDbRival()) {
      List<Rival> rivals = List.of(duckDb, new TenkaiRival(spark), new SparkRival(spark));
      Map<String, Work> parquet = new LinkedHashMap<>();
      Map<String, Work> sums = new LinkedHashMap<>();
      Map<String, Sums> found = new LinkedHashMap<>();
      for (Rival rival : rivals) {
        Path target = folder.resolve(rival.name().replaceAll("[^A-Za-z]", ""));
        parquet.put(
            rival.name(),
            () -> {
              delete(target);
              rival.toParquet(csv, target);
            });
        sums.put(rival.name(), () -> found.put(rival.name(), rival.sums(csv)));
      }
      report("CSV to Parquet", rows, rounds(parquet));
      same(duckDb, folder);
      report("CSV to sums by t, j, k", rows, rounds(sums));
      found.forEach(
          (name, sum) -> {
            if (!sum.agrees(found.get(duckDb.name()))) {
              throw new IllegalStateException("other sums: " + found);
            }
          });
      System.out.println("sums agree: " + found.get(duckDb.name()));
    }
  }

  /** As BACI's own files: ordered, with the column q, which the Parquet file lacks. */
  private static Path csv(Path file, Path folder) throws SQLException {
    if (!file.toString().endsWith(".parquet")) {
      return file;
    }
    Path csv = folder.resolve("BACI_HS17_Y2024.csv");
    if (!Files.exists(csv)) {
      try (DuckDbRival duckDb = new DuckDbRival()) {
        duckDb.execute(
            String.format(
                Locale.ROOT,
                "COPY (SELECT t, i, j, k, v, 'NA' AS q FROM read_parquet('%s') ORDER BY t, i, j, k)"
                    + " TO '%s' (HEADER, QUOTE '')",
                file,
                csv));
      }
    }
    return csv;
  }

  static SparkSession session() {
    return SparkSession.builder()
        .appName("bench")
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.artifact.isolation.enabled", "false")
        .getOrCreate();
  }

  private static Map<String, List<Double>> rounds(Map<String, Work> works)
      throws IOException, SQLException {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = -WARM; round < ROUNDS; round++) {
      for (var work : works.entrySet()) {
        long start = System.nanoTime();
        work.getValue().run();
        double took = (System.nanoTime() - start) / NANOS;
        if (round >= 0) {
          seconds.computeIfAbsent(work.getKey(), name -> new ArrayList<>()).add(took);
        }
      }
    }
    return seconds;
  }

  private static void report(String task, long rows, Map<String, List<Double>> seconds) {
    System.out.printf(Locale.ROOT, "%n%s: median of %d, least to most%n", task, ROUNDS);
    double yardstick = median(seconds.values().iterator().next());
    seconds.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "%-20s %6.2f s  (%.2f to %.2f)  %,12.0f rows/s  %.2f x%n",
                name,
                median(all),
                all.stream().min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().max(Comparator.naturalOrder()).orElseThrow(),
                rows / median(all),
                median(all) / yardstick));
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }

  /** The three Parquet folders hold the same flows. */
  private static void same(DuckDbRival duckDb, Path folder) throws SQLException {
    String query = "SELECT count(*), sum(%s), sum(k * (%s)) FROM read_parquet('%s/*.parquet')";
    Sums first = duckDb.sums(query.formatted("v", "v", folder.resolve("DuckDB")));
    Sums second =
        duckDb.sums(
            "SELECT count(*), sum(v), sum(k * v) FROM (SELECT value_usd / 1000.0 AS v, hs6 AS k"
                + " FROM read_parquet('%s/*flows*.parquet'))".formatted(folder.resolve("Tenkai")));
    Sums third = duckDb.sums(query.formatted("v", "v", folder.resolve("Sparksownreader")));
    if (!first.agrees(second) || !first.agrees(third)) {
      throw new IllegalStateException("other rows: " + List.of(first, second, third));
    }
    System.out.println("Parquet agrees: " + first);
  }

  /** Removes a folder, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
