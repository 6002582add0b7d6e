package jp.tenkai.jobs.tables;

import java.util.List;
import java.util.Locale;
import jp.tenkai.export.settings.ReleaseSettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.score.IndexTree;
import jp.tenkai.jobs.score.ScoredIndex;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.index.LeafResult;
import jp.tenkai.scoring.units.Origin;
import tech.tablesaw.api.Table;

/** Every contribution: one row a country, field and indicator, with where the figure comes from. */
final class ComponentTable {
  private final TableBuilder rows = TableBuilder.of(ReleaseTables.COMPONENTS);

  Table of(List<StrategyScore> strategies) {
    for (StrategyScore strategy : strategies) {
      add(strategy, "", strategy.countryIndex());
      shownOnly(strategy);
      strategy.fieldIndexes().forEach((field, index) -> add(strategy, field.id(), index));
    }
    return rows.build();
  }

  private void add(StrategyScore strategy, String field, ScoredIndex index) {
    List<IndexTree.Place> places = index.tree().places();
    for (int leaf = 0; leaf < places.size(); leaf++) {
      IndexTree.Place place = places.get(leaf);
      LeafResult result = index.result().leaf(leaf);
      for (int unit = 0; unit < strategy.size(); unit++) {
        PanelCell cell = index.cells().get(leaf).get(unit);
        Origin origin = index.result().origin(leaf, unit);
        boolean scored = origin.hasValue();
        TableBuilder.Row row =
            place(strategy, field, unit, place.pillar().id(), place.indicator())
                .real("raw", scored ? result.imputed().value(unit) : Double.NaN)
                .real("normalised", index.result().normalised(leaf, unit))
                .real("weight", index.explanation().effectiveWeight(leaf, unit))
                .real("contribution", index.explanation().contribution(leaf, unit))
                .real("versus_median", index.explanation().difference(leaf, unit))
                .text("status", origin.name().toLowerCase(Locale.ROOT))
                .text("rule", rule(strategy, result.imputed(), cell, origin, unit));
        end(row, origin == Origin.IMPUTED ? PanelCell.missing(cell.rule()) : cell);
      }
    }
  }

  /** What is shown beside the score and does not count: weight and contribution 0. */
  private void shownOnly(StrategyScore strategy) {
    for (IndicatorConf conf : strategy.configuration().indicators().values()) {
      if (!conf.shownOnly()) {
        continue;
      }
      for (int unit = 0; unit < strategy.size(); unit++) {
        PanelCell cell = strategy.panel().cell(conf.id(), strategy.country(unit).code());
        TableBuilder.Row row =
            place(strategy, "", unit, ReleaseSettings.SHOWN, conf.id())
                .real("raw", cell.value())
                .missing("normalised")
                .real("weight", 0)
                .real("contribution", 0)
                .real("versus_median", 0)
                .text("status", cell.state().name().toLowerCase(Locale.ROOT))
                .text("rule", cell.rule() + "; shown, not scored");
        end(row, cell);
      }
    }
  }

  private TableBuilder.Row place(
      StrategyScore strategy, String field, int unit, String pillar, IndicatorId indicator) {
    return rows.row()
        .text("strategy", strategy.strategy().id().id())
        .text("country", strategy.country(unit).code().iso3())
        .text("field", field)
        .text("pillar", pillar)
        .text("indicator", indicator.id())
        .text("unit", strategy.configuration().indicators().get(indicator).unit().en());
  }

  private static void end(TableBuilder.Row row, PanelCell cell) {
    if (cell.year() == 0) {
      row.missing("year");
    } else {
      row.whole("year", cell.year());
    }
    LineageCells.put(row, cell.lineage()).end();
  }

  private static String rule(
      StrategyScore strategy, Imputed imputed, PanelCell cell, Origin origin, int unit) {
    return origin == Origin.IMPUTED
        ? "median of " + imputed.donors(unit) + ", " + strategy.circle(imputed.grouping(unit), unit)
        : cell.rule();
  }
}
