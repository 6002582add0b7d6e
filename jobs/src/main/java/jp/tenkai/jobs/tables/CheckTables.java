package jp.tenkai.jobs.tables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.score.AxisSpread;
import jp.tenkai.jobs.score.Scenario;
import jp.tenkai.jobs.score.ScoredIndex;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.robustness.RankDistribution;
import jp.tenkai.scoring.units.Origin;
import tech.tablesaw.api.Table;

/** The tables that say how far to trust a rank: robustness, sensitivity, coverage. */
final class CheckTables {
  private CheckTables() {}

  static Table robustness(List<StrategyScore> strategies) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.ROBUSTNESS);
    for (StrategyScore strategy : strategies) {
      for (int unit = 0; unit < strategy.size(); unit++) {
        if (strategy.isRanked(unit)) {
          AxisSpread spread = strategy.axisSpread(unit);
          interval(rows, strategy, unit, "", strategy.rank(unit), strategy.interval(unit))
              .real("attractiveness_sd", spread.attractiveness())
              .real("feasibility_sd", spread.feasibility())
              .real("axes_correlation", spread.correlation())
              .end();
        }
        for (int field = 0; field < strategy.fields().fields().size(); field++) {
          int rank = strategy.fields().rankInCountry(field, unit);
          if (rank != Ranks.UNRANKED) {
            FieldId id = strategy.fields().fields().get(field);
            interval(
                    rows,
                    strategy,
                    unit,
                    id.id(),
                    rank,
                    strategy.fields().intervalInCountry(field, unit))
                .missing("attractiveness_sd", "feasibility_sd", "axes_correlation")
                .end();
          }
        }
      }
    }
    return rows.build();
  }

  private static TableBuilder.Row interval(
      TableBuilder rows,
      StrategyScore strategy,
      int unit,
      String field,
      int rank,
      RankDistribution interval) {
    return rows.row()
        .text("strategy", strategy.strategy().id().id())
        .text("country", strategy.country(unit).code().iso3())
        .text("field", field)
        .whole("rank", rank)
        .real("mean_rank", interval.mean())
        .real("p05", interval.low())
        .real("p50", interval.median())
        .real("p95", interval.high())
        .real("top_chance", interval.topChance())
        .whole("draws", strategy.strategy().robustness().draws());
  }

  static Table sensitivity(List<StrategyScore> strategies) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.SENSITIVITY);
    Phrases phrases = new Phrases();
    for (StrategyScore strategy : strategies) {
      for (Scenario scenario : Scenario.values()) {
        Bilingual name = phrases.text("scenario." + scenario.word().replace('-', '_'));
        for (int unit : strategy.inOrder()) {
          TableBuilder.Row row =
              rows.row()
                  .text("strategy", strategy.strategy().id().id())
                  .text("scenario", scenario.word())
                  .text("scenario_en", name.en())
                  .text("scenario_ja", name.ja())
                  .text("country", strategy.country(unit).code().iso3())
                  .whole("nominal_rank", strategy.rank(unit));
          int rank = strategy.rank(scenario, unit);
          if (rank == Ranks.UNRANKED) {
            row.missing("rank", "shift").end();
          } else {
            row.whole("rank", rank).whole("shift", rank - strategy.rank(unit)).end();
          }
        }
      }
    }
    return rows.build();
  }

  static Table coverage(List<StrategyScore> strategies) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.COVERAGE);
    for (StrategyScore strategy : strategies) {
      ScoredIndex index = strategy.countryIndex();
      for (int unit = 0; unit < strategy.size(); unit++) {
        Map<Origin, Integer> counts = new EnumMap<>(Origin.class);
        int oldest = Integer.MAX_VALUE;
        int newest = 0;
        for (int leaf = 0; leaf < index.cells().size(); leaf++) {
          counts.merge(index.result().origin(leaf, unit), 1, Integer::sum);
          PanelCell cell = index.cells().get(leaf).get(unit);
          if (cell.isObserved()) {
            oldest = Math.min(oldest, cell.year());
            newest = Math.max(newest, cell.year());
          }
        }
        TableBuilder.Row row =
            rows.row()
                .text("strategy", strategy.strategy().id().id())
                .text("country", strategy.country(unit).code().iso3())
                .whole("needed", index.cells().size())
                .whole("observed", counts.getOrDefault(Origin.OBSERVED, 0))
                .whole("imputed", counts.getOrDefault(Origin.IMPUTED, 0))
                .whole("missing", counts.getOrDefault(Origin.MISSING, 0))
                .whole("too_old", counts.getOrDefault(Origin.TOO_OLD, 0))
                .whole("not_applicable", counts.getOrDefault(Origin.NOT_APPLICABLE, 0))
                .real("coverage", index.result().coverage(unit));
        if (newest == 0) {
          row.missing("oldest_year", "newest_year").end();
        } else {
          row.whole("oldest_year", oldest).whole("newest_year", newest).end();
        }
      }
    }
    return rows.build();
  }
}
