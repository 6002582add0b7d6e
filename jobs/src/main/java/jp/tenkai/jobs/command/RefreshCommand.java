package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.publication.Part;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.Licences;
import jp.tenkai.jobs.refresh.LicenceLines;
import jp.tenkai.jobs.refresh.PublishJob;
import jp.tenkai.jobs.refresh.RefreshJob;
import jp.tenkai.jobs.refresh.Summary;
import jp.tenkai.jobs.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai refresh}: makes this quarter's release and prints what it says. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a quarter's release from the snapshot and prints the rankings.",
      "スナップショットから四半期リリースを作成し、順位を表示します。"
    })
final class RefreshCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Home home;

  @Mixin private SnapshotOptions from;

  @Option(
      names = "--quarter",
      paramLabel = "2026Q4",
      description = "The quarter / 対象四半期 (default: today's / 既定は現在の四半期)",
      converter = QuarterConverter.class)
  private Quarter quarter = Home.today();

  @Option(
      names = "--as-of",
      paramLabel = "2026-09-30",
      description =
          "Leave aside what was issued later / この日までの公表値を使用 (default: quarter's last day)")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--accept",
      paramLabel = "GATE",
      description = "Publish although this gate of quality says bad / 品質ゲートの不合格を承認して公表")
  private List<String> accepted = new ArrayList<>();

  @Option(
      names = "--licences",
      paramLabel = "all|open",
      converter = LicencesConverter.class,
      description = {
        "open: leave out sources whose terms are non-commercial, and say what changed",
        "open：非商用条件の出典を除外し、変化を表示 (default: all)"
      })
  private Licences licences = Licences.ALL;

  @Option(
      names = "--no-publish",
      description = "The tables only, no pages and reports / 表のみ作成し、公開物は作成しない")
  private boolean tablesOnly;

  RefreshCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    Progress progress =
        new Progress(terminal.err(), RefreshJob.STEPS + (tablesOnly ? 0 : PublishJob.STEPS));
    RefreshJob.Refreshed refreshed;
    try {
      refreshed =
          new RefreshJob(
                  from.conf,
                  from.snapshot,
                  home.ingested(),
                  home.out,
                  quarter,
                  asOf.orElse(quarter.lastDay()),
                  Set.copyOf(accepted),
                  licences,
                  catalogue,
                  progress)
              .run();
    } catch (UnusableInput | IOException e) {
      progress.broken();
      throw e;
    }
    Path directory = refreshed.outcome().directory();
    Configuration configuration = refreshed.configuration();
    Summary summary = new Summary(configuration, home.language);
    summary.print(refreshed.ranking(), terminal.out());
    summary.printAudit(refreshed.audit(), terminal.out());
    refreshed
        .licences()
        .ifPresent(
            effect ->
                LicenceLines.of(effect, configuration, home.language)
                    .forEach(terminal.out()::println));
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.open", Map.of("path", tablesOnly ? directory : site(progress, directory))));
    return ExitCode.DONE.number();
  }

  /** Makes what people open; the ranking above is already printed. */
  private Path site(Progress progress, Path release) throws IOException {
    terminal.out().flush();
    Catalogue catalogue = Catalogue.of(home.language);
    try {
      return new PublishJob(home.out, EnumSet.allOf(Part.class), catalogue, progress)
          .runIfNeeded(ReleaseReader.open(release))
          .resolve("site")
          .resolve("index.html");
    } catch (UnusableInput | IOException e) {
      progress.broken();
      throw e;
    }
  }
}
