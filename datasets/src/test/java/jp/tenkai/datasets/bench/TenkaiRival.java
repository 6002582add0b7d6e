package jp.tenkai.datasets.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.flows.FlowIngest;
import org.apache.spark.sql.SparkSession;

/** This project, with every row checked and counted. */
final class TenkaiRival implements Rival {
  private final SparkSession spark;

  TenkaiRival(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public String name() {
    return "Tenkai";
  }

  private static InputFile file(Path csv) {
    return new InputFile(
        csv, csv.getFileName().toString(), new SourceId("baci"), new Vintage("2026-01"));
  }

  @Override
  public void toParquet(Path csv, Path folder) throws IOException {
    Files.createDirectories(folder);
    FlowIngest.Ingested done = FlowIngest.read(spark, file(csv), folder, "");
    if (done.kept() + done.quarantined() != done.read()) {
      throw new IllegalStateException("rows lost: " + done);
    }
  }

  @Override
  public Sums sums(Path csv) throws IOException {
    throw new UnsupportedOperationException();
  }
}
