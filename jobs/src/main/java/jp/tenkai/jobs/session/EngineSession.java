package jp.tenkai.jobs.session;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * Opens the Spark session. Settings that would change a figure are set here and checked after
 * opening, because a cluster's own defaults may override them.
 */
public final class EngineSession implements AutoCloseable {
  /** What a figure depends on. */
  private static final Map<String, String> DECISIVE =
      new TreeMap<>(
          Map.of(
              "spark.sql.ansi.enabled", "true",
              "spark.sql.session.timeZone", "UTC",
              "spark.sql.caseSensitive", "true"));

  private final SparkSession spark;

  private EngineSession(SparkSession spark) {
    this.spark = spark;
  }

  /** Opens a session: on the master given by spark-submit, otherwise on this machine's cores. */
  public static EngineSession open(String name) {
    SparkSession.Builder builder = SparkSession.builder().appName("tenkai " + name);
    if (System.getProperty("spark.master") == null) {
      builder.master("local[*]");
    }
    // Loopback: otherwise Spark binds to whatever interface the host's name resolves to.
    builder
        .config("spark.driver.host", System.getProperty("spark.driver.host", "127.0.0.1"))
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        // A bit that flips on a disk must not become another figure.
        .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
        .config("spark.sql.artifact.isolation.enabled", "false")
        // Made only when a table is saved by name, which no job does.
        .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"));
    DECISIVE.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    DECISIVE.forEach((key, expected) -> require(spark, key, expected));
    return new EngineSession(spark);
  }

  public SparkSession spark() {
    return spark;
  }

  private static void require(SparkSession spark, String key, String expected) {
    String found = spark.conf().get(key);
    if (!found.equals(expected)) {
      throw new IllegalStateException(
          key + " must be " + expected + " (figures depend on it), found " + found);
    }
  }

  @Override
  public void close() {
    spark.stop();
  }
}
