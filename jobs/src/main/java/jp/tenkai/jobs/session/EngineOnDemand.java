package jp.tenkai.jobs.session;

import org.apache.spark.sql.SparkSession;

/** Opens Spark when it is asked for the first time: a run that repeats nothing needs none. */
public final class EngineOnDemand implements AutoCloseable {
  private final String name;
  private EngineSession session;

  public EngineOnDemand(String name) {
    this.name = name;
  }

  public SparkSession spark() {
    if (session == null) {
      session = EngineSession.open(name);
    }
    return session.spark();
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }
}
