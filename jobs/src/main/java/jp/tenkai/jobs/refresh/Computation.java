package jp.tenkai.jobs.refresh;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import jp.tenkai.export.release.ReleaseDetails;
import jp.tenkai.export.release.ReleaseOutcome;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.ReleaseWriter;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.backtest.Backtest;
import jp.tenkai.jobs.backtest.BacktestTables;
import jp.tenkai.jobs.backtest.Backtests;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationTree;
import jp.tenkai.jobs.ingest.FilesInForce;
import jp.tenkai.jobs.panel.IncomeGroups;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.quality.Quality;
import jp.tenkai.jobs.quality.QualityReport;
import jp.tenkai.jobs.run.RunEvent.Dataset;
import jp.tenkai.jobs.run.RunEvents;
import jp.tenkai.jobs.run.RunEvents.Work;
import jp.tenkai.jobs.run.Step;
import jp.tenkai.jobs.score.ScoredStrategy;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.jobs.session.EngineOnDemand;
import jp.tenkai.jobs.snapshot.SnapshotAccount;
import jp.tenkai.jobs.software.Ledger;
import jp.tenkai.jobs.software.Libraries;
import jp.tenkai.jobs.software.Sbom;
import jp.tenkai.jobs.software.SoftwareConf;
import jp.tenkai.jobs.software.SoftwareFiles;
import jp.tenkai.jobs.software.SoftwareTable;
import jp.tenkai.jobs.tables.AllTables;
import jp.tenkai.jobs.tables.QualityTables;
import jp.tenkai.jobs.watch.StepMetrics;
import tech.tablesaw.api.Table;

/**
 * From the figures at hand to a release that is complete and lies under its name, not shown yet:
 * gates, panel, scores, draws, tables.
 */
final class Computation {
  private final RefreshRequest request;
  private final Configuration configuration;
  private final Catalogue catalogue;
  private final RunEvents events;
  private final StepMetrics metrics;

  Computation(
      RefreshRequest request,
      Configuration configuration,
      Catalogue catalogue,
      RunEvents events,
      StepMetrics metrics) {
    this.request = request;
    this.configuration = configuration;
    this.catalogue = catalogue;
    this.metrics = metrics;
    this.events = events;
  }

  /**
   * What came of it.
   *
   * @param licences what leaving out sources changed; empty where none was left out
   */
  record Computed(ReleaseOutcome outcome, Optional<LicenceEffect> licences) {}

  /** Runs; on any failure the releases stay as they were. */
  Computed run(EngineOnDemand engine) throws IOException {
    Quality quality = new Quality(configuration, request.asOf(), request.accepted());
    for (String id : quality.unknown()) {
      throw new UnusableInput(
          ProblemCode.BAD_VALUE, "--accept", 0, id, "the id of a gate in conf/quality.yaml");
    }
    // At its first touch Tablesaw looks through the whole class path for readers: meanwhile Spark
    // starts.
    CompletableFuture<Table> touched = CompletableFuture.supplyAsync(() -> Table.create("touch"));
    events.begin(Step.GATES);
    SnapshotFolder snapshot = new SnapshotFolder(engine.spark(), request.snapshot());
    SnapshotAccount embedded = SnapshotAccount.read(snapshot);
    IngestedFolder ingested = new IngestedFolder(request.ingested());
    List<IngestedFile> inForce =
        new FilesInForce(configuration, request.asOf(), embedded.hashes()).of(ingested.files());
    Set<String> leftOut = request.licences().leftOut(configuration);
    Holdings everything = new Holdings(engine.spark(), snapshot, ingested, inForce, request.asOf());
    Holdings holdings = everything.without(leftOut);
    SnapshotAccount whole = embedded.with(engine.spark(), inForce, ingested);
    SnapshotAccount account = whole.without(leftOut);
    List<CountryCode> countries =
        CountryRegister.standard().all().stream().map(Country::code).toList();
    // The second core builds the panel while the first goes through the figures for the gates.
    CompletableFuture<Panel> building =
        CompletableFuture.supplyAsync(
            () -> PanelBuilder.build(configuration, holdings, countries, request.quarter().year()));
    Quality.Measured measured = quality.measure(holdings);
    QualityReport figures = quality.judge(measured, account, List.of(), AllTables.noChanges());
    requireGood(figures);
    events.end(
        Work.rows(account.read()).reading(inputs(account)),
        catalogue.text(
            "cli.done.gates",
            Map.of(
                "files", account.files().size(),
                "read", grouped(account.read()),
                "kept", grouped(account.kept()),
                "quarantined", grouped(account.quarantined()))));

    events.begin(Step.PANEL);
    Panel panel = building.join();
    Map<CountryCode, IncomeGroup> incomeGroups = IncomeGroups.on(request.asOf(), holdings);
    events.end(
        Work.rows((long) configuration.indicators().size() * countries.size()),
        catalogue.text(
            "cli.done.panel",
            Map.of(
                "indicators", configuration.indicators().size(), "countries", countries.size())));

    // The past is read and judged on the second core while the present is scored.
    CompletableFuture<List<Backtest>> backtests =
        CompletableFuture.supplyAsync(
            () -> Backtests.stated(configuration, holdings, countries, panel));
    List<ScoredStrategy> scored = score(panel, incomeGroups);
    List<StrategyScore> strategies = draw(scored);
    touched.join();
    Optional<LicenceEffect> effect =
        leftOut.isEmpty()
            ? Optional.empty()
            : Optional.of(
                LicenceEffect.of(
                    configuration,
                    everything,
                    whole.sources().stream().filter(leftOut::contains).collect(toSet()),
                    incomeGroups,
                    strategies));

    events.begin(Step.PUBLISH);
    return new Computed(
        settle(holdings, account, strategies, backtests.join(), effect, quality, measured), effect);
  }

  private List<ScoredStrategy> score(Panel panel, Map<CountryCode, IncomeGroup> incomeGroups) {
    events.begin(Step.SCORE);
    List<ScoredStrategy> scored =
        configuration.strategies().values().stream()
            .map(strategy -> ScoredStrategy.of(configuration, strategy, panel, incomeGroups))
            .toList();
    int ranked = scored.stream().mapToInt(ScoredStrategy::rankedCount).sum();
    events.end(
        Work.rows(ranked),
        catalogue.text(
            "cli.done.score", Map.of("ranked", ranked, "fields", configuration.fields().size())));
    return scored;
  }

  private List<StrategyScore> draw(List<ScoredStrategy> scored) {
    events.begin(Step.ROBUSTNESS);
    List<StrategyScore> strategies = new ArrayList<>();
    for (ScoredStrategy one : scored) {
      strategies.add(StrategyScore.of(one));
      events.soFar(strategies.size(), scored.size());
    }
    long draws = scored.stream().mapToLong(s -> s.strategy().robustness().draws()).sum();
    events.end(
        Work.rows(draws), catalogue.text("cli.done.robustness", Map.of("draws", draws(scored))));
    return strategies;
  }

  /** The draws of each strategy, once where they are the same. */
  private static String draws(List<ScoredStrategy> strategies) {
    return strategies.stream()
        .map(strategy -> grouped(strategy.strategy().robustness().draws()))
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static List<Dataset> inputs(SnapshotAccount account) {
    return account.files().stream()
        .map(f -> new Dataset(f.source(), f.file(), f.sha256(), f.read()))
        .toList();
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

  private ReleaseOutcome settle(
      Holdings holdings,
      SnapshotAccount account,
      List<StrategyScore> strategies,
      List<Backtest> backtests,
      Optional<LicenceEffect> effect,
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
    try (ReleaseWriter writer = ReleaseWriter.begin(request.out(), request.quarter())) {
      List<String> notes = new ArrayList<>(strategies.get(0).panel().notes());
      Map<TableSpec, Table> tables =
          AllTables.of(strategies, holdings, account, configuration, before(writer, notes));
      tables.putAll(BacktestTables.of(backtests, configuration));
      QualityReport report =
          quality.judge(measured, account, strategies, tables.get(ReleaseTables.CHANGES));
      requireGood(report);
      report.waived().forEach(gate -> notes.add("Accepted although bad: gate " + gate));
      notes.add("Figures as of " + request.asOf() + ".");
      effect.ifPresent(change -> notes.addAll(change.notes()));
      smallCells(tables).ifPresent(notes::add);
      Optional<SoftwareConf> software = SoftwareFiles.support(request.conf());
      Ledger ledger = Ledger.of(BuildInfo.version(), Libraries.locked(), software);
      tables.put(
          ReleaseTables.SOFTWARE, SoftwareTable.of(ledger, software.map(SoftwareConf::checked)));
      writer.file(Sbom.PATH, Sbom.of(ledger));
      tables.put(ReleaseTables.QUALITY, QualityTables.quality(report));
      tables.put(
          ReleaseTables.DISCREPANCIES, QualityTables.discrepancies(measured.discrepancies()));
      ReleaseDetails details =
          new ReleaseDetails(
              BuildInfo.version(),
              BuildInfo.commit(),
              Instant.now(),
              inputs,
              tree,
              notes,
              request.signer());
      int written = 0;
      for (var table : tables.entrySet()) {
        writer.table(table.getKey(), table.getValue());
        events.soFar(++written, tables.size());
      }
      writer.file(StepMetrics.FILE, metrics.json());
      return writer.settle(details);
    }
  }

  private Optional<String> smallCells(Map<TableSpec, Table> tables) {
    long hidden =
        tables.get(ReleaseTables.SURVEY_FIGURES).stringColumn("suppressed").asList().stream()
            .filter(reason -> !reason.isEmpty())
            .count();
    return hidden == 0
        ? Optional.empty()
        : Optional.of(
            hidden
                + " survey figures are not shown: small cells of fewer than "
                + configuration.smallCells().fewestAnswers()
                + " answers, and what would tell them.");
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
