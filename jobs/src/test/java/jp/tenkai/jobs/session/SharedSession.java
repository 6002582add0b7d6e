package jp.tenkai.jobs.session;

import org.apache.spark.sql.SparkSession;

/** The tests' Spark session: the open one, or a new one where a command has closed it. */
public final class SharedSession {
  private SharedSession() {}

  public static SparkSession spark() {
    return EngineSession.open("tests").spark();
  }
}
