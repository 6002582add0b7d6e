package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.download.AllowedHosts;
import jp.tenkai.datasets.download.Downloader;
import jp.tenkai.datasets.download.EnvironmentProxy;
import jp.tenkai.datasets.download.Progress;
import jp.tenkai.datasets.download.TransferRules;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.HostConf;
import jp.tenkai.jobs.fetch.FetchJob;
import jp.tenkai.jobs.fetch.FetchListener;
import jp.tenkai.jobs.fetch.FetchOutcome;
import jp.tenkai.jobs.fetch.FetchPlan;
import jp.tenkai.jobs.fetch.FetchRequest;
import jp.tenkai.jobs.fetch.Resource;
import jp.tenkai.jobs.fetch.ResourceFetch;
import jp.tenkai.jobs.message.ProblemText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai fetch}: asks the official services for their files and lands them. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Downloads new files from the official services that conf/sources.yaml names, and lands"
          + " them.",
      "conf/sources.yaml に記載の公式サービスから新しいファイルを取得し、受け入れます。"
    })
final class FetchCommand implements Callable<Integer> {
  private static final double SECONDS_PER_MINUTE = 60;

  private final Terminal terminal;
  private final Surroundings around;

  @Mixin private Home home;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = {
        "A source, the beginning of several (worldbank), or one way (worldbank-wdi/bulk)",
        "出典(前方一致)または取得方法 (default: all / すべて)"
      })
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "2026Q3",
      converter = QuarterConverter.class,
      description = {
        "Only what was issued since the first day of this quarter",
        "この四半期の初日以降に公表されたもののみ"
      })
  private Optional<Quarter> since = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Say what would be asked for, and ask for nothing / 取得せず予定のみ表示")
  private boolean isDryRun;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "The configuration / 設定フォルダ (default: conf)")
  private Path conf = Home.home().resolve("conf");

  FetchCommand(Terminal terminal, Surroundings around) {
    this.terminal = terminal;
    this.around = around;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Catalogue catalogue = Catalogue.of(home.language);
    Configuration configuration = ConfigurationReader.read(conf);
    Clock clock = Clock.systemUTC();
    Optional<LocalDate> day = since.map(Quarter::firstDay);
    FetchPlan plan =
        FetchPlan.of(
            configuration,
            new FetchRequest(names, day, LocalDate.now(clock.withZone(ZoneOffset.UTC))),
            around.environment());
    plan.empty()
        .forEach(
            way -> terminal.err().println(catalogue.text("cli.fetch.empty", Map.of("way", way))));
    if (isDryRun) {
      plan.resources().forEach(r -> terminal.out().println(r.wayId() + "  " + r.address()));
      terminal
          .out()
          .println(catalogue.text("cli.fetch.dry", Map.of("asked", plan.resources().size())));
      return ExitCode.DONE.number();
    }
    Landing landing = Landing.at(home.landing());
    FetchJob job = new FetchJob(fetch(configuration, landing, day, clock));
    FetchLines lines = new FetchLines(catalogue);
    List<FetchOutcome> outcomes = run(job, plan.resources(), lines);
    ProblemText text = new ProblemText(catalogue);
    for (FetchOutcome outcome : outcomes) {
      if (outcome instanceof FetchOutcome.Failed failed) {
        text.lines(failed.problem()).forEach(terminal.err()::println);
      }
    }
    terminal.out().println(lines.summary(outcomes));
    boolean failed = outcomes.stream().anyMatch(o -> o instanceof FetchOutcome.Failed);
    return (failed ? ExitCode.UNUSABLE_INPUT : ExitCode.DONE).number();
  }

  private List<FetchOutcome> run(FetchJob job, List<Resource> resources, FetchLines lines)
      throws IOException, InterruptedException {
    if (!Terminal.isWatched()) {
      return job.run(
          resources,
          new FetchListener() {
            @Override
            public Progress begins(Resource resource) {
              return Progress.NONE;
            }

            @Override
            public synchronized void ended(FetchOutcome outcome) {
              terminal.out().println(lines.line(outcome));
            }
          });
    }
    List<FetchOutcome> outcomes;
    try (FetchBar bar = new FetchBar(terminal.err(), resources.size())) {
      outcomes = job.run(resources, bar);
    }
    outcomes.forEach(outcome -> terminal.out().println(lines.line(outcome)));
    return outcomes;
  }

  private ResourceFetch fetch(
      Configuration configuration, Landing landing, Optional<LocalDate> day, Clock clock)
      throws IOException {
    Map<String, Duration> hosts = new TreeMap<>();
    for (HostConf host : configuration.hosts().values()) {
      hosts.put(
          host.host(), Duration.ofMillis(Math.round(1000 * SECONDS_PER_MINUTE / host.perMinute())));
    }
    TransferRules rules = TransferRules.STANDARD;
    var client = Downloader.client(rules, EnvironmentProxy.of(around.environment()));
    around.trusted().ifPresent(client::sslContext);
    Downloader downloader =
        new Downloader(
            client.build(),
            new AllowedHosts(hosts),
            rules,
            around.pauses(),
            new SplittableRandom(),
            clock);
    return new ResourceFetch(
        downloader, landing, around.environment(), day, around.pauses(), clock);
  }
}
