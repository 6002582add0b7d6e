package jp.tenkai.jobs.tables;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.jobs.snapshot.SnapshotAccount;
import tech.tablesaw.api.Table;

/** Fills every table of a release. */
public final class AllTables {
  /** Stands for a pillar in the components of indicators that are shown and not scored. */
  public static final String SHOWN = "shown";

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
    tables.put(ReleaseTables.FACTS, RecordTables.facts(snapshot));
    tables.put(ReleaseTables.SURVEY_FIGURES, RecordTables.surveyFigures(snapshot));
    tables.put(ReleaseTables.AUDIT, new AuditTable().of(strategies));
    tables.put(ReleaseTables.QUARANTINE, InputTables.quarantine(account));
    tables.put(ReleaseTables.SOURCES, InputTables.sources(account, configuration));
    return tables;
  }
}
