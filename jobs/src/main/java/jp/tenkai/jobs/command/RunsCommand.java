package jp.tenkai.jobs.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.terminal.TextTable;
import jp.tenkai.jobs.watch.RunHistory;
import jp.tenkai.jobs.watch.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai runs}: the last runs, how long they took and how they ended. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the last runs: when, how long, how they ended, what readers saw then.",
      "直近の実行（開始、所要時間、結果、公開中のリリース）を一覧表示します。"
    })
final class RunsCommand implements Callable<Integer> {
  private static final int WIDEST = 100;

  private final Terminal terminal;

  @Mixin private Home home;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many / 表示件数 (default: ${DEFAULT-VALUE})")
  private int last;

  RunsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.runs.began"),
                catalogue.text("cli.runs.quarter"),
                " " + catalogue.text("cli.runs.seconds"),
                " " + catalogue.text("cli.runs.code"),
                catalogue.text("cli.runs.release"),
                catalogue.text("cli.runs.problem")));
    new RunHistory(home.out).newestFirst().stream().limit(last).forEach(run -> add(table, run));
    table.lines().forEach(terminal.out()::println);
    return ExitCode.DONE.number();
  }

  private static void add(TextTable table, RunRecord run) {
    String seconds =
        run.took()
            .map(Duration::toMillis)
            .map(millis -> String.format(Locale.ROOT, "%.1f", millis / 1000.0))
            .orElse("–");
    String began = Instant.parse(run.began()).truncatedTo(ChronoUnit.SECONDS).toString();
    String code = run.exitCode() == RunRecord.NOT_ENDED ? "–" : Integer.toString(run.exitCode());
    table.add(List.of(began, run.quarter(), seconds, code, run.release(), run.problem()));
  }
}
