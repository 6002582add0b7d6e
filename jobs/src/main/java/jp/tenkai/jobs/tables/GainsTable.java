package jp.tenkai.jobs.tables;

import java.util.List;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.score.ScoredIndex;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.scoring.explain.Gains;
import jp.tenkai.scoring.explain.LeafChange;
import jp.tenkai.scoring.explain.WeightChange;
import tech.tablesaw.api.Table;

/**
 * What would have to change, each by itself, so that a ranked country moves up one place: the
 * smallest change of each indicator, and of each weight.
 */
final class GainsTable {
  private static final int PLACES = 1;
  private static final String INDICATOR = "indicator";
  private static final String WEIGHT = "weight";

  private GainsTable() {}

  static Table of(List<StrategyScore> strategies) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.GAINS);
    for (StrategyScore strategy : strategies) {
      ScoredIndex index = strategy.countryIndex();
      Gains gains = new Gains(index.result(), strategy.ranked());
      for (int unit : strategy.inOrder()) {
        for (LeafChange change : gains.leaves(unit, PLACES)) {
          String code = index.tree().spec().leaves().get(change.leaf()).code();
          row(rows, strategy, unit, INDICATOR, code, change.isReachable())
              .real("from_points", change.from())
              .real("to_points", change.to())
              .real("from_value", index.result().treated(change.leaf(), unit))
              .real("to_value", value(index, change))
              .end();
        }
        for (WeightChange change : gains.weights(unit, PLACES)) {
          String code = index.result().hierarchy().node(change.node()).code();
          row(rows, strategy, unit, WEIGHT, code, change.isReachable())
              .missing("from_points", "to_points")
              .real("from_value", change.from())
              .real("to_value", change.to())
              .end();
        }
      }
    }
    return rows.build();
  }

  private static TableBuilder.Row row(
      TableBuilder rows,
      StrategyScore strategy,
      int unit,
      String kind,
      String code,
      boolean reachable) {
    return rows.row()
        .text("strategy", strategy.strategy().id().id())
        .text("country", strategy.country(unit).code().iso3())
        .text("change", kind)
        .text("code", code)
        .whole("places", PLACES)
        .text("reachable", reachable ? "yes" : "no");
  }

  private static double value(ScoredIndex index, LeafChange change) {
    return change.isReachable()
        ? index.result().leaf(change.leaf()).normalised().rawFor(change.to())
        : Double.NaN;
  }
}
