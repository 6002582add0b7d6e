package jp.tenkai.jobs.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseDetails;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseOutcome;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.ReleaseWriter;
import jp.tenkai.export.release.Releases;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.backtest.Backtest;
import jp.tenkai.jobs.backtest.BacktestTables;
import jp.tenkai.jobs.backtest.Backtests;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.ConfigurationTree;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.ingest.FilesInForce;
import jp.tenkai.jobs.panel.IncomeGroups;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.quality.Quality;
import jp.tenkai.jobs.quality.QualityReport;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.jobs.session.EngineSession;
import jp.tenkai.jobs.snapshot.SnapshotAccount;
import jp.tenkai.jobs.tables.AllTables;
import jp.tenkai.jobs.tables.QualityTables;
import jp.tenkai.jobs.terminal.Progress;
import tech.tablesaw.api.Table;

/** Makes a quarter's release from a snapshot: panel, scores, tables, release. */
public final class RefreshJob {
  /** How many steps a refresh reports. */
  public static final int STEPS = 6;

  private final Path conf;
  private final Path snapshotFolder;
  private final Path ingested;
  private final Path out;
  private final Quarter quarter;
  private final LocalDate asOf;
  private final Set<String> accepted;
  private final Catalogue catalogue;
  private final Progress progress;

  /**
   * @param conf the configuration's folder
   * @param snapshotFolder the snapshot's folder
   * @param ingested the folder of ingested files, which need not exist
   * @param out where releases are kept
   * @param asOf what was issued later is left aside
   * @param accepted ids of gates whose bad verdicts do not stop the release
   */
  public RefreshJob(
      Path conf,
      Path snapshotFolder,
      Path ingested,
      Path out,
      Quarter quarter,
      LocalDate asOf,
      Set<String> accepted,
      Catalogue catalogue,
      Progress progress) {
    this.conf = conf;
    this.snapshotFolder = snapshotFolder;
    this.ingested = ingested;
    this.out = out;
    this.quarter = quarter;
    this.asOf = asOf;
    this.accepted = Set.copyOf(accepted);
    this.catalogue = catalogue;
    this.progress = progress;
  }

  /**
   * What a refresh gave.
   *
   * @param configuration under which it was made
   * @param ranking the release's ranking table
   * @param audit what each step and the statistical audit say
   * @param outcome the release
   */
  public record Refreshed(
      Configuration configuration, Table ranking, Table audit, ReleaseOutcome outcome) {}

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

    return RunLock.alone(out, () -> runOrRepeat(configuration));
  }

  /** Nothing is done twice: what the last run was made from decides. */
  private Refreshed runOrRepeat(Configuration configuration) throws IOException {
    LastRun last = new LastRun(out, quarter);
    Optional<String> key = key();
    Optional<ReleaseReader> same = key.isPresent() ? last.release(key.get()) : Optional.empty();
    if (same.isPresent()) {
      ReleaseReader release = same.get();
      ReleaseName name = release.manifest().name();
      begin("repeat");
      end("repeat", Map.of("name", name));
      return new Refreshed(
          configuration,
          release.table(ReleaseTables.RANKING),
          release.table(ReleaseTables.AUDIT),
          new ReleaseOutcome.Unchanged(name, release.directory()));
    }
    Refreshed refreshed = run(configuration);
    if (key.isPresent()) {
      last.remember(key.get(), refreshed.outcome().name().toString());
    }
    return refreshed;
  }

  /** The digest of all that this run depends on, the releases it compares with included. */
  private Optional<String> key() throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(quarter.toString(), asOf.toString(), new TreeSet<>(accepted).toString()));
    // Journal included, since a withdrawn release is not one that changes are counted from.
    Releases releases = Releases.in(out);
    for (ReleaseName name : releases.list()) {
      if (!name.quarter().equals(quarter) && releases.withdrawal(name).isEmpty()) {
        words.add(name.toString());
      }
    }
    return RunKey.of(
        List.of(conf, snapshotFolder), Map.of(ingested, IngestedFolder.ACCOUNT), words);
  }

  private Refreshed run(Configuration configuration) throws IOException {
    Quality quality = new Quality(configuration, asOf, accepted);
    for (String id : quality.unknown()) {
      throw new UnusableInput(
          ProblemCode.BAD_VALUE, "--accept", 0, id, "the id of a gate in conf/quality.yaml");
    }
    // At its first touch Tablesaw looks through the whole class path for readers: meanwhile Spark
    // starts.
    CompletableFuture<Table> touched = CompletableFuture.supplyAsync(() -> Table.create("touch"));
    begin("engine");
    try (EngineSession session = EngineSession.open("refresh " + quarter)) {
      end("engine", Map.of("version", session.spark().version()));
      SnapshotFolder snapshot = new SnapshotFolder(session.spark(), snapshotFolder);

      begin("snapshot");
      SnapshotAccount embedded = SnapshotAccount.read(snapshot);
      IngestedFolder ingestedFolder = new IngestedFolder(ingested);
      List<IngestedFile> inForce =
          new FilesInForce(configuration, asOf, embedded.hashes()).of(ingestedFolder.files());
      Holdings holdings = new Holdings(session.spark(), snapshot, ingestedFolder, inForce, asOf);
      SnapshotAccount account = embedded.with(session.spark(), inForce, ingestedFolder);
      end(
          "snapshot",
          Map.of(
              "files", account.files().size(),
              "read", grouped(account.read()),
              "kept", grouped(account.kept()),
              "quarantined", grouped(account.quarantined())));

      // The second core goes through the figures for the gates while the panel is built.
      CompletableFuture<Quality.Measured> measured =
          CompletableFuture.supplyAsync(() -> quality.measure(holdings));
      begin("panel");
      List<CountryCode> countries =
          CountryRegister.standard().all().stream().map(Country::code).toList();
      Panel panel = PanelBuilder.build(configuration, holdings, countries, quarter.year());
      Map<CountryCode, IncomeGroup> incomeGroups = IncomeGroups.on(asOf, holdings);
      end(
          "panel",
          Map.of("indicators", configuration.indicators().size(), "countries", countries.size()));

      // The past is read and judged on the second core while the present is scored.
      CompletableFuture<List<Backtest>> backtests =
          CompletableFuture.supplyAsync(
              () -> Backtests.stated(configuration, holdings, countries, panel));
      begin("score");
      List<StrategyScore> strategies = new ArrayList<>();
      for (StrategyConf strategy : configuration.strategies().values()) {
        StrategyScore score = StrategyScore.of(configuration, strategy, panel, incomeGroups);
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
      Refreshed refreshed =
          release(
              configuration,
              holdings,
              account,
              strategies,
              backtests.join(),
              quality,
              measured.join());
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

  /** With a bad verdict that nobody accepted nothing is published. */
  private static void requireGood(QualityReport report) {
    List<Problem> problems =
        report.blocking().stream()
            .map(
                r ->
                    new Problem(
                        ProblemCode.BELOW_QUALITY_GATES,
                        "conf/quality.yaml",
                        0,
                        r.gate()
                            + " "
                            + r.subject()
                            + ": "
                            + r.found()
                            + (r.example().isEmpty() ? "" : " (" + r.example() + ")"),
                        r.expected() + ", or --accept " + r.gate()))
            .toList();
    if (!problems.isEmpty()) {
      throw new UnusableInput(problems);
    }
  }

  private Refreshed release(
      Configuration configuration,
      Holdings holdings,
      SnapshotAccount account,
      List<StrategyScore> strategies,
      List<Backtest> backtests,
      Quality quality,
      Quality.Measured measured)
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
          AllTables.of(strategies, holdings, account, configuration, before(writer, notes));
      tables.putAll(BacktestTables.of(backtests, configuration));
      QualityReport report =
          quality.judge(measured, account, strategies, tables.get(ReleaseTables.CHANGES));
      requireGood(report);
      report.waived().forEach(gate -> notes.add("Accepted although bad: gate " + gate));
      notes.add("Figures as of " + asOf + ".");
      tables.put(ReleaseTables.QUALITY, QualityTables.quality(report));
      tables.put(
          ReleaseTables.DISCREPANCIES, QualityTables.discrepancies(measured.discrepancies()));
      ReleaseDetails details =
          new ReleaseDetails(
              BuildInfo.version(), BuildInfo.commit(), Instant.now(), inputs, tree, notes);
      for (var table : tables.entrySet()) {
        writer.table(table.getKey(), table.getValue());
      }
      ReleaseOutcome outcome = writer.settle(details);
      Releases.in(out).advance(outcome.name());
      return new Refreshed(
          configuration,
          tables.get(ReleaseTables.RANKING),
          tables.get(ReleaseTables.AUDIT),
          outcome);
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
