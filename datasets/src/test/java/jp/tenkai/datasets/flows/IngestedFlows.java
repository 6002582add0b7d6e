package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.flows.FlowIngest.Ingested;
import jp.tenkai.datasets.trade.PlainFlows;
import jp.tenkai.datasets.trade.SparkForTests;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What an ingest wrote, read back by Spark; rows as in {@link PlainFlows}, by line. */
record IngestedFlows(Ingested account, Path folder) {
  static IngestedFlows of(InputFile file, Path parent, long splitBytes) {
    try {
      Path folder = Files.createTempDirectory(parent, "parts");
      return new IngestedFlows(
          FlowIngest.read(SparkForTests.session(), file, folder, "p-", splitBytes), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Dataset<Row> flows() {
    return table(account.parts());
  }

  Dataset<Row> table(List<String> parts) {
    return SparkForTests.session()
        .read()
        .parquet(parts.stream().map(p -> folder.resolve(p).toString()).toArray(String[]::new));
  }

  List<String> kept() {
    return flows().orderBy("row").collectAsList().stream()
        .map(
            row ->
                PlainFlows.kept(
                    row.getInt(0),
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.isNullAt(5) ? Double.NaN : row.getDouble(5),
                    row.getLong(6)))
        .toList();
  }

  List<String> refused() {
    return account.refusedParts().isEmpty()
        ? List.of()
        : table(account.refusedParts())
            .orderBy("row")
            .select("row", "column", "reason", "text")
            .collectAsList()
            .stream()
            .map(row -> row.mkString(" "))
            .toList();
  }
}
