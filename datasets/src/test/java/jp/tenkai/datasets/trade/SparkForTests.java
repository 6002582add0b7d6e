package jp.tenkai.datasets.trade;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of this module's tests, made at its first use. */
public final class SparkForTests {
  private SparkForTests() {}

  private static final class Holder {
    private static final SparkSession SESSION =
        SparkSession.builder()
            .appName("tests of datasets")
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.artifact.isolation.enabled", "false")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
  }

  public static SparkSession session() {
    return Holder.SESSION;
  }
}
