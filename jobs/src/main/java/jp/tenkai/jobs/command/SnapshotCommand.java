package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.session.EngineSession;
import jp.tenkai.jobs.snapshot.SnapshotAccount.FileAccount;
import jp.tenkai.jobs.snapshot.SnapshotJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai snapshot}: writes the embedded snapshot from files of official sources. */
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the snapshot from the files that conf/snapshot.yaml lists.",
      "conf/snapshot.yaml に列挙した公的データからスナップショットを作成します。"
    })
final class SnapshotCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Home home;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DIR",
      description = "The folder that the files lie in / データフォルダ")
  private Path from;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Where the snapshot is written / 出力先 (default: datasets/snapshot)")
  private Path to = Home.home().resolve("datasets").resolve("snapshot");

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "The configuration / 設定フォルダ (default: conf)")
  private Path conf = Home.home().resolve("conf");

  SnapshotCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    Configuration configuration = ConfigurationReader.read(conf);
    int files = configuration.snapshotPlan().files().size();
    List<FileAccount> accounts = new ArrayList<>();
    try (EngineSession session = EngineSession.onDriver("snapshot")) {
      new SnapshotJob(session.spark(), configuration, from, to)
          .run(
              account -> {
                accounts.add(account);
                terminal
                    .err()
                    .printf(
                        Locale.ROOT,
                        "[%d/%d] %,9d = %,9d + %,9d  %s%n",
                        accounts.size(),
                        files,
                        account.read(),
                        account.kept(),
                        account.quarantined(),
                        account.file());
              });
    }
    long bytes = 0;
    for (DataTable table : DataTable.EMBEDDED) {
      bytes += Files.size(to.resolve(table.fileName()));
    }
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.snapshot.done",
                Map.of(
                    "files", files,
                    "read", sum(accounts.stream().mapToLong(FileAccount::read).sum()),
                    "kept", sum(accounts.stream().mapToLong(FileAccount::kept).sum()),
                    "quarantined", sum(accounts.stream().mapToLong(FileAccount::quarantined).sum()),
                    "bytes", sum(bytes),
                    "path", to)));
    return ExitCode.DONE.number();
  }

  private static String sum(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
