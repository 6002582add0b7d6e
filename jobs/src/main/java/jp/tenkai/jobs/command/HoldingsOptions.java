package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.ingest.FilesInForce;
import jp.tenkai.jobs.snapshot.SnapshotAccount;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that look at figures without making a release. */
final class HoldingsOptions {
  @Mixin private SnapshotOptions from;

  @Option(
      names = "--as-of",
      paramLabel = "2026-09-30",
      description = "Leave aside what was issued later / この日までの公表値を使用 (default: today)")
  private Optional<LocalDate> asOf = Optional.empty();

  /** The folder of the configuration. */
  Path conf() {
    return from.conf;
  }

  /** The snapshot together with every ingested file whose vintage somebody states. */
  Holdings open(SparkSession spark, Home home) throws IOException {
    IngestedFolder folder = new IngestedFolder(home.ingested());
    List<IngestedFile> stated =
        folder.files().stream().filter(f -> f.wasRead() && f.isVintageStated()).toList();
    return new Holdings(
        spark,
        new SnapshotFolder(spark, from.snapshot),
        folder,
        stated,
        asOf.orElse(LocalDate.now(ZoneOffset.UTC)));
  }

  /** The snapshot together with those ingested files that a release of the day would draw on. */
  Holdings openInForce(SparkSession spark, Home home, Configuration configuration)
      throws IOException {
    return inForce(
        spark, from.snapshot, home, configuration, asOf.orElse(LocalDate.now(ZoneOffset.UTC)));
  }

  /** The same of a snapshot and a day that somebody else states. */
  static Holdings inForce(
      SparkSession spark, Path snapshot, Home home, Configuration configuration, LocalDate day)
      throws IOException {
    SnapshotFolder embedded = new SnapshotFolder(spark, snapshot);
    IngestedFolder folder = new IngestedFolder(home.ingested());
    List<IngestedFile> inForce =
        new FilesInForce(configuration, day, SnapshotAccount.read(embedded).hashes())
            .of(folder.files());
    return new Holdings(spark, embedded, folder, inForce, day);
  }
}
