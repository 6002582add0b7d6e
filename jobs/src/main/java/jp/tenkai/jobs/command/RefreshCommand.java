package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.Releases;
import jp.tenkai.export.signature.SigningKey;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.Licences;
import jp.tenkai.jobs.fetch.Surroundings;
import jp.tenkai.jobs.refresh.LicenceLines;
import jp.tenkai.jobs.refresh.RefreshJob;
import jp.tenkai.jobs.refresh.RefreshPlan;
import jp.tenkai.jobs.refresh.RefreshRequest;
import jp.tenkai.jobs.refresh.RunLock;
import jp.tenkai.jobs.refresh.Summary;
import jp.tenkai.jobs.run.Interruption;
import jp.tenkai.jobs.run.RunEvents;
import jp.tenkai.jobs.terminal.TextTable;
import jp.tenkai.jobs.watch.StepMetrics;
import jp.tenkai.jobs.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai refresh}: makes this quarter's release and prints what it says. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a quarter's release, checks and shows it, and prints the rankings.",
      "四半期リリースを作成・検証・公開し、順位を表示します。"
    })
final class RefreshCommand implements Callable<Integer> {
  private static final int WIDEST = 90;

  private final Terminal terminal;
  private final Surroundings around;

  @Mixin private Home home;

  @Mixin private SnapshotOptions from;

  @Mixin private SigningOptions signing;

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
  private boolean isTablesOnly;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description =
          "Only these parts: site, report, country, workbook, notebooks, data / 公開物の一部のみ作成")
  private List<String> only = List.of();

  @Option(
      names = "--fetch",
      description = "Ask the sources for what is new first / 先に新しいデータを取得 (default: no)")
  private boolean isFetching;

  @Option(
      names = "--plan",
      description = "Say what would be done and why, and do nothing / 実行せず手順のみ表示")
  private boolean isPlanOnly;

  @Mixin private WatchOptions watching;

  RefreshCommand(Terminal terminal, Surroundings around) {
    this.terminal = terminal;
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    SigningKey signer = signing.key(home.out, around.environment());
    RefreshRequest request = request(signer);
    if (isPlanOnly) {
      plan(RefreshPlan.of(request, ConfigurationReader.read(from.conf), catalogue), catalogue);
      return ExitCode.DONE.number();
    }
    RefreshJob.Refreshed refreshed = watched(request, catalogue);
    Summary summary = new Summary(refreshed.configuration(), home.language);
    summary.print(refreshed.ranking(), terminal.out());
    summary.printAudit(refreshed.audit(), terminal.out());
    refreshed
        .licences()
        .ifPresent(
            effect ->
                LicenceLines.of(effect, refreshed.configuration(), home.language)
                    .forEach(terminal.out()::println));
    Path open =
        refreshed
            .publication()
            .map(publication -> publication.resolve("site").resolve("index.html"))
            .orElse(refreshed.outcome().directory());
    terminal.out().println(catalogue.text("cli.open", Map.of("path", open)));
    signing.say(signer, catalogue, terminal);
    return ExitCode.DONE.number();
  }

  private RefreshJob.Refreshed watched(RefreshRequest request, Catalogue catalogue)
      throws IOException {
    try (Watch watch = watching.open(terminal, catalogue, home.out, around.environment())) {
      StepMetrics metrics = new StepMetrics();
      RunEvents events = new RunEvents(List.of(watch, metrics), Clock.systemUTC());
      return told(request, new RefreshJob(request, catalogue, events, metrics), events);
    }
  }

  private RefreshJob.Refreshed told(RefreshRequest request, RefreshJob job, RunEvents events)
      throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    String before = current();
    Interruption.says(
        () -> {
          String now = current();
          events.end(ExitCode.INTERRUPTED.number(), now, "interrupted");
          terminal.err().println();
          terminal
              .err()
              .println(
                  now.equals(before)
                      ? catalogue.text("cli.interrupted")
                      : catalogue.text("cli.interrupted_after", Map.of("name", now)));
        });
    events.begin(request.quarter().toString(), RefreshJob.steps(request));
    try {
      RefreshJob.Refreshed refreshed = job.run();
      events.end(ExitCode.DONE.number(), current(), "");
      return refreshed;
    } catch (IOException | RuntimeException e) {
      events.end(ExitCode.of(e).number(), current(), firstLine(e));
      throw e;
    } finally {
      Interruption.nothing();
    }
  }

  private RefreshRequest request(SigningKey signer) {
    return new RefreshRequest(
        from.conf,
        from.snapshot,
        home.out,
        quarter,
        asOf.orElse(quarter.lastDay()),
        Set.copyOf(accepted),
        licences,
        isTablesOnly ? Set.of() : PartNames.parts(only),
        isFetching ? Optional.of(around) : Optional.empty(),
        signer);
  }

  /** The release that readers see, for the record of the run; empty where it can't be told. */
  private String current() {
    try {
      return Releases.in(home.out).current().map(ReleaseName::toString).orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private void plan(RefreshPlan plan, Catalogue catalogue) throws IOException {
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                " ",
                catalogue.text("cli.plan.step"),
                catalogue.text("cli.plan.fate"),
                catalogue.text("cli.plan.why")));
    int number = 0;
    for (RefreshPlan.Planned planned : plan.steps()) {
      table.add(
          List.of(
              Integer.toString(++number),
              catalogue.text("cli.step." + planned.step().word()),
              catalogue.text(planned.fate().key()),
              planned.why()));
    }
    table.lines().forEach(terminal.out()::println);
    RunLock.owner(home.out)
        .ifPresent(
            owner ->
                terminal.out().println(catalogue.text("cli.plan.owner", Map.of("owner", owner))));
  }
}
