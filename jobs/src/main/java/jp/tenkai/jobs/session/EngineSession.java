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

  /**
   * What suits a run in one process. Whoever gives a setting to spark-submit means it: these count
   * only where nobody did.
   */
  private static final Map<String, String> USUAL =
      new TreeMap<>(
          Map.of(
              "spark.ui.enabled", "false",
              "spark.sql.shuffle.partitions", "2",
              "spark.sql.artifact.isolation.enabled", "false",
              // Made only when a table is saved by name, which no job does.
              "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir")));

  /** Loopback: otherwise Spark binds to whatever interface the host's name resolves to. */
  private static final Map<String, String> IN_ONE_PROCESS =
      Map.of("spark.driver.host", "127.0.0.1", "spark.driver.bindAddress", "127.0.0.1");

  private static final String MASTER = "spark.master";
  private static final String ALL_CORES = "local[*]";

  private final SparkSession spark;

  private EngineSession(SparkSession spark) {
    this.spark = spark;
  }

  /** Opens a session: on the master given by spark-submit, otherwise on this machine's cores. */
  public static EngineSession open(String name) {
    return open(name, System.getProperty(MASTER, ALL_CORES));
  }

  /**
   * Opens a session on the driver's own cores, whatever master was given: for a job of one task,
   * which writes to the driver's disk.
   */
  public static EngineSession onDriver(String name) {
    String given = System.getProperty(MASTER, ALL_CORES);
    return open(name, isOneProcess(given) ? given : ALL_CORES);
  }

  private static EngineSession open(String name, String master) {
    SparkSession.Builder builder = SparkSession.builder().appName("tenkai " + name).master(master);
    USUAL.forEach((key, value) -> builder.config(key, System.getProperty(key, value)));
    if (isOneProcess(master)) {
      IN_ONE_PROCESS.forEach((key, value) -> builder.config(key, System.getProperty(key, value)));
    }
    DECISIVE.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    DECISIVE.forEach((key, expected) -> require(spark, key, expected));
    return new EngineSession(spark);
  }

  /** {@code local-cluster} is several processes on one machine. */
  private static boolean isOneProcess(String master) {
    return master.equals("local") || master.startsWith("local[");
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
