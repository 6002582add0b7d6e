package jp.tenkai.datasets.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.flows.FlowIngest;
import jp.tenkai.datasets.flows.FlowIngest.Ingested;
import jp.tenkai.datasets.flows.FlowSums;
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

  /** Reads a file into a new folder. */
  Ingested ingest(Path csv, Path folder) throws IOException {
    Files.createDirectories(folder);
    return FlowIngest.read(spark, file(csv), folder, "");
  }

  @Override
  public void toParquet(Path csv, Path folder) throws IOException {
    ingest(csv, folder);
  }

  @Override
  public Sums sums(Path csv) throws IOException {
    Path folder = Files.createTempDirectory("sums");
    FlowSums sums = FlowSums.read(spark, file(csv), folder, "");
    Checksum sum = new Checksum();
    sums.forEach(sum::add);
    for (String part : sums.refusedParts()) {
      Files.delete(folder.resolve(part));
    }
    Files.delete(folder);
    return new Sums(sum.groups, sum.total, sum.squares);
  }

  /** What sums come to, in thousand dollars. */
  private static final class Checksum {
    private static final double DOLLARS_PER_THOUSAND = 1000;

    private long groups;
    private double total;
    private double squares;

    void add(int year, String importer, int hs6, long usd) {
      double kusd = usd / DOLLARS_PER_THOUSAND;
      groups++;
      total += kusd;
      squares += kusd * kusd;
    }
  }
}
