package jp.tenkai.datasets.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** DuckDB inside this process, on two threads, with its own defaults otherwise. */
final class DuckDbRival implements Rival, AutoCloseable {
  private final Connection connection;

  DuckDbRival() throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET threads = 2");
  }

  @Override
  public String name() {
    return "DuckDB";
  }

  private static String csv(Path csv) {
    return String.format(
        Locale.ROOT,
        "read_csv('%s', header = true, nullstr = 'NA', columns = {'t': 'INTEGER', 'i': 'INTEGER',"
            + " 'j': 'INTEGER', 'k': 'INTEGER', 'v': 'DOUBLE', 'q': 'DOUBLE'})",
        csv);
  }

  @Override
  public void toParquet(Path csv, Path folder) throws IOException, SQLException {
    Files.createDirectories(folder);
    execute(
        String.format(
            Locale.ROOT,
            "COPY (SELECT * FROM %s) TO '%s' (FORMAT parquet, COMPRESSION snappy)",
            csv(csv),
            folder.resolve("flows.parquet")));
  }

  @Override
  public Sums sums(Path csv) throws SQLException {
    return sums(
        "SELECT count(*), sum(s), sum(s * s) FROM (SELECT t, j, k, sum(v) AS s FROM "
            + csv(csv)
            + " GROUP BY t, j, k)");
  }

  /** A query of three figures. */
  Sums sums(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return new Sums(result.getLong(1), result.getDouble(2), result.getDouble(3));
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
