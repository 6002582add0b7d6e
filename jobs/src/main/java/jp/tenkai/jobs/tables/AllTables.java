package jp.tenkai.jobs.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.jobs.compare.Change;
import jp.tenkai.jobs.compare.Comparison;
import jp.tenkai.jobs.compare.ReleaseState;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationTree;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.jobs.snapshot.SnapshotAccount;
import tech.tablesaw.api.Table;

/** Fills every table of a release. */
public final class AllTables {
  /** What is being made by this very program; it has no name yet. */
  private static final String NOW = "now";

  static final CountryCode JAPAN = CountryCode.of("JPN");

  private AllTables() {}

  /**
   * All tables, in the order in which they are written.
   *
   * @param before the release of the quarter before, which changes are counted from
   */
  public static Map<TableSpec, Table> of(
      List<StrategyScore> strategies,
      Holdings snapshot,
      SnapshotAccount account,
      Configuration configuration,
      Optional<ReleaseReader> before)
      throws IOException {
    Panel panel = strategies.get(0).panel();
    SortedSet<CountryCode> countries = countries(strategies);
    // Both go through many rows of the store: the second core does so while the rest is filled.
    CompletableFuture<Table> figures =
        CompletableFuture.supplyAsync(
            () -> FigureTable.of(configuration, panel, snapshot, countries));
    CompletableFuture<Table> suppliers =
        CompletableFuture.supplyAsync(
            () -> SupplierTable.of(configuration, panel, snapshot, countries));
    Map<TableSpec, Table> tables = new LinkedHashMap<>();
    tables.put(ReleaseTables.RANKING, new RankingTable().of(strategies));
    tables.put(ReleaseTables.FIELD_RANKING, FieldTables.ranking(strategies));
    tables.put(ReleaseTables.OPPORTUNITY, FieldTables.opportunity(strategies));
    tables.put(ReleaseTables.COMPONENTS, new ComponentTable().of(strategies));
    tables.put(ReleaseTables.ROBUSTNESS, CheckTables.robustness(strategies));
    tables.put(ReleaseTables.SENSITIVITY, CheckTables.sensitivity(strategies));
    tables.put(ReleaseTables.GAINS, GainsTable.of(strategies));
    tables.put(ReleaseTables.COVERAGE, CheckTables.coverage(strategies));
    tables.put(
        ReleaseTables.CHANGES,
        before.isPresent()
            ? ChangesTable.of(
                tables.get(ReleaseTables.RANKING),
                tables.get(ReleaseTables.COMPONENTS),
                before.get())
            : ChangesTable.none());
    tables.put(ReleaseTables.COMPARISONS, ComparisonTable.of(strategies, countries));
    // Nothing that is put in later takes part in it, so the second core splits the changes now.
    Map<TableSpec, Table> stated = new LinkedHashMap<>(tables);
    CompletableFuture<List<Change>> changes =
        before.isEmpty()
            ? CompletableFuture.completedFuture(List.of())
            : figures.thenApplyAsync(
                history -> {
                  stated.put(ReleaseTables.FIGURES, history);
                  return changes(configuration, stated, before.get());
                });
    tables.put(ReleaseTables.FACTS, RecordTables.facts(snapshot));
    tables.put(
        ReleaseTables.SURVEY_FIGURES,
        RecordTables.surveyFigures(snapshot, configuration.smallCells().fewestAnswers()));
    tables.put(ReleaseTables.AUDIT, new AuditTable().of(strategies));
    tables.put(ReleaseTables.QUARANTINE, InputTables.quarantine(account));
    tables.put(ReleaseTables.SOURCES, InputTables.sources(account, configuration));
    tables.put(ReleaseTables.FIGURES, figures.join());
    tables.put(ReleaseTables.SUPPLIERS, suppliers.join());
    String previous = before.map(release -> release.manifest().name().toString()).orElse("");
    tables.put(ReleaseTables.ATTRIBUTION, AttributionTables.parts(changes.join(), previous));
    tables.put(
        ReleaseTables.MOVED_FIGURES, AttributionTables.figures(changes.join(), configuration));
    return tables;
  }

  /** The table of changes while there is nothing to compare with. */
  public static Table noChanges() {
    return ChangesTable.none();
  }

  /**
   * What moved since the release before, split among its causes; nothing where that release is of a
   * form that can't be split, which must not stop this one.
   */
  private static List<Change> changes(
      Configuration configuration, Map<TableSpec, Table> tables, ReleaseReader before) {
    try {
      return Comparison.of(
          ReleaseState.earlier(before),
          ReleaseState.of(NOW, NOW, ConfigurationTree.of(configuration), tables),
          NOW);
    } catch (UnusableInput e) {
      if (e.problems().get(0).code() == ProblemCode.RELEASE_TOO_OLD) {
        return List.of();
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every country that a strategy scores, and Japan to compare with. */
  private static SortedSet<CountryCode> countries(List<StrategyScore> strategies) {
    SortedSet<CountryCode> countries = new TreeSet<>(Set.of(JAPAN));
    for (StrategyScore strategy : strategies) {
      strategy.selection().countries().forEach(country -> countries.add(country.code()));
    }
    return countries;
  }
}
