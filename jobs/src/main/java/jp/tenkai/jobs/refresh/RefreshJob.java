package jp.tenkai.jobs.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseDetails;
import jp.tenkai.export.release.ReleaseOutcome;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.ReleaseWriter;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.ConfigurationTree;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.panel.IncomeGroups;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.jobs.session.EngineSession;
import jp.tenkai.jobs.snapshot.SnapshotAccount;
import jp.tenkai.jobs.tables.AllTables;
import jp.tenkai.jobs.terminal.Progress;
import tech.tablesaw.api.Table;

/** Makes a quarter's release from a snapshot: panel, scores, tables, publications, release. */
public final class RefreshJob {
  /** How many steps a refresh reports. */
  public static final int STEPS = 6;

  /**
   * Below this share of ranked candidates a ranking speaks of too few, and nothing is published.
   */
  static final double LEAST_RANKED = 0.5;

  private final Path conf;
  private final Path snapshotFolder;
  private final Path out;
  private final Quarter quarter;
  private final Catalogue catalogue;
  private final Progress progress;

  /**
   * @param conf the configuration's folder
   * @param snapshotFolder the snapshot's folder
   * @param out where releases are kept
   */
  public RefreshJob(
      Path conf,
      Path snapshotFolder,
      Path out,
      Quarter quarter,
      Catalogue catalogue,
      Progress progress) {
    this.conf = conf;
    this.snapshotFolder = snapshotFolder;
    this.out = out;
    this.quarter = quarter;
    this.catalogue = catalogue;
    this.progress = progress;
  }

  /**
   * What a refresh gave.
   *
   * @param strategies the scores of each strategy, in the order of their files
   * @param ranking the release's ranking table
   * @param outcome the release
   */
  public record Refreshed(List<StrategyScore> strategies, Table ranking, ReleaseOutcome outcome) {}

  /** Runs all steps; on any failure the releases stay as they were. */
  public Refreshed run() throws IOException {
    begin("configuration");
    Configuration configuration = ConfigurationReader.read(conf);
    end(
        "configuration",
        Map.of(
            "strategies", configuration.strategies().size(),
            "fields", configuration.fields().size(),
            "indicators", configuration.indicators().size()));

    return RunLock.alone(out, () -> run(configuration));
  }

  private Refreshed run(Configuration configuration) throws IOException {
    // At its first touch Tablesaw looks through the whole class path for readers: meanwhile Spark
    // starts.
    CompletableFuture<Table> touched = CompletableFuture.supplyAsync(() -> Table.create("touch"));
    begin("engine");
    try (EngineSession session = EngineSession.open("refresh " + quarter)) {
      end("engine", Map.of("version", session.spark().version()));
      SnapshotFolder snapshot = new SnapshotFolder(session.spark(), snapshotFolder);

      begin("snapshot");
      SnapshotAccount account = SnapshotAccount.read(snapshot);
      end(
          "snapshot",
          Map.of(
              "files", account.files().size(),
              "read", grouped(account.read()),
              "kept", grouped(account.kept()),
              "quarantined", grouped(account.quarantined())));

      begin("panel");
      List<CountryCode> countries =
          CountryRegister.standard().all().stream().map(Country::code).toList();
      Panel panel = PanelBuilder.build(configuration, snapshot, countries, quarter.year());
      Map<CountryCode, IncomeGroup> incomeGroups = IncomeGroups.on(quarter.lastDay(), snapshot);
      end(
          "panel",
          Map.of("indicators", configuration.indicators().size(), "countries", countries.size()));

      begin("score");
      List<StrategyScore> strategies = new ArrayList<>();
      for (StrategyConf strategy : configuration.strategies().values()) {
        StrategyScore score = StrategyScore.of(configuration, strategy, panel, incomeGroups);
        requireEnough(score);
        strategies.add(score);
      }
      end(
          "score",
          Map.of(
              "ranked", strategies.stream().mapToInt(StrategyScore::rankedCount).sum(),
              "fields", configuration.fields().size(),
              "draws", draws(strategies)));

      touched.join();
      begin("release");
      Refreshed refreshed = release(configuration, snapshot, account, strategies);
      ReleaseOutcome outcome = refreshed.outcome();
      end(
          outcome instanceof ReleaseOutcome.Unchanged ? "release_unchanged" : "release",
          Map.of("name", outcome.name()));
      return refreshed;
    }
  }

  /** The draws of each strategy, once where they are the same. */
  private static String draws(List<StrategyScore> strategies) {
    return strategies.stream()
        .map(strategy -> grouped(strategy.strategy().robustness().draws()))
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private void begin(String step) {
    progress.begin(catalogue.text("cli.step." + step));
  }

  private void end(String step, Map<String, ?> values) {
    progress.end(catalogue.text("cli.done." + step, values));
  }

  private static void requireEnough(StrategyScore score) {
    int candidates = score.selection().candidates();
    if (score.rankedCount() < LEAST_RANKED * candidates) {
      throw new UnusableInput(
          ProblemCode.BELOW_QUALITY_GATES,
          "conf/strategies/" + score.strategy().id() + ".yaml",
          0,
          score.rankedCount() + " of " + candidates + " candidates can be ranked",
          "at least half of the candidates");
    }
  }

  private Refreshed release(
      Configuration configuration,
      SnapshotFolder snapshot,
      SnapshotAccount account,
      List<StrategyScore> strategies)
      throws IOException {
    JsonNode tree = ConfigurationTree.of(configuration);
    List<Manifest.Input> inputs =
        account.files().stream()
            .map(
                f ->
                    new Manifest.Input(
                        f.source(),
                        f.file(),
                        f.sha256(),
                        f.vintage(),
                        f.licence(),
                        configuration.sources().get(new SourceId(f.source())).terms().word(),
                        f.read(),
                        f.kept(),
                        f.quarantined()))
            .toList();
    try (ReleaseWriter writer = ReleaseWriter.begin(out, quarter)) {
      List<String> notes = new ArrayList<>(strategies.get(0).panel().notes());
      Map<TableSpec, Table> tables =
          AllTables.of(strategies, snapshot, account, configuration, before(writer, notes));
      ReleaseDetails details =
          new ReleaseDetails(
              BuildInfo.version(), BuildInfo.commit(), Instant.now(), inputs, tree, notes);
      for (var table : tables.entrySet()) {
        writer.table(table.getKey(), table.getValue());
      }
      Publication.write(
          writer.contents(details), PublicLabels.of(configuration), writer.directory());
      return new Refreshed(strategies, tables.get(ReleaseTables.RANKING), writer.publish(details));
    }
  }

  /** A damaged release of an earlier quarter must not block this one; that it was is noted. */
  private static Optional<ReleaseReader> before(ReleaseWriter writer, List<String> notes) {
    try {
      return writer.before();
    } catch (IOException e) {
      notes.add("Changes are not counted, the release before can't be read: " + e.getMessage());
      return Optional.empty();
    }
  }
}
