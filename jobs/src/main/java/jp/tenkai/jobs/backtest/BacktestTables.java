package jp.tenkai.jobs.backtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.jobs.backtest.Realised.Figure;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.panel.PastPanel.Known;
import jp.tenkai.jobs.score.CountryRanking;
import jp.tenkai.scoring.rank.Ranks;
import tech.tablesaw.api.Table;

/** Fills the tables of backtests; without backtests they are empty. */
public final class BacktestTables {
  private final Configuration configuration;
  private final Phrases phrases = new Phrases();

  private BacktestTables(Configuration configuration) {
    this.configuration = configuration;
  }

  /** All of them, in the order in which they are written. */
  public static Map<TableSpec, Table> of(List<Backtest> backtests, Configuration configuration) {
    BacktestTables tables = new BacktestTables(configuration);
    Map<TableSpec, Table> all = new LinkedHashMap<>();
    all.put(ReleaseTables.BACKTEST, tables.results(backtests));
    all.put(ReleaseTables.BACKTEST_COUNTRIES, tables.countries(backtests));
    all.put(ReleaseTables.BACKTEST_INPUTS, tables.inputs(backtests));
    return all;
  }

  private Table results(List<Backtest> backtests) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.BACKTEST);
    for (Backtest backtest : backtests) {
      for (Comparison comparison : backtest.comparisons()) {
        TableBuilder.Row row =
            rows.row()
                .text("strategy", backtest.strategy().id().id())
                .whole("as_of", backtest.year())
                .text("outcome", comparison.outcome().word())
                .text("outcome_en", comparison.name().en())
                .text("outcome_ja", comparison.name().ja())
                .text("order", comparison.order())
                .text("order_en", comparison.orderName().en())
                .text("order_ja", comparison.orderName().ja())
                .whole("candidates", backtest.ranking().selection().candidates())
                .whole("ranked", backtest.ranked())
                .whole("countries", comparison.agreement().items())
                .real("correlation", comparison.agreement().correlation())
                .real("low", comparison.agreement().low())
                .real("high", comparison.agreement().high())
                .real("level", backtest.strategy().robustness().interval())
                .whole("best", backtest.strategy().robustness().top())
                .real("hit_rate", comparison.hitRate())
                .real("chance", comparison.chance())
                .text("verdict", comparison.verdict().word())
                .text("verdict_en", phrases.text(comparison.verdict().key()).en())
                .text("verdict_ja", phrases.text(comparison.verdict().key()).ja())
                .text("reason_en", comparison.reason().en())
                .text("reason_ja", comparison.reason().ja())
                .text("income_groups", backtest.incomeGroups());
        if (comparison.lastYear() == 0) {
          row.missing("first_year", "last_year").end();
        } else {
          row.whole("first_year", comparison.firstYear())
              .whole("last_year", comparison.lastYear())
              .end();
        }
      }
    }
    return rows.build();
  }

  private Table countries(List<Backtest> backtests) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.BACKTEST_COUNTRIES);
    for (Backtest backtest : backtests) {
      backtest.realised().forEach(realised -> countries(rows, backtest, realised));
    }
    return rows.build();
  }

  private static void countries(TableBuilder rows, Backtest backtest, Realised realised) {
    CountryRanking ranking = backtest.ranking();
    double[] values = new double[ranking.size()];
    boolean[] known = new boolean[values.length];
    for (int unit = 0; unit < values.length; unit++) {
      CountryCode code = ranking.country(unit).code();
      known[unit] = ranking.isRanked(unit) && realised.figures().containsKey(code);
      values[unit] = known[unit] ? realised.figures().get(code).value() : Double.NaN;
    }
    int[] ranks = Ranks.competition(values, known);
    for (int unit = 0; unit < values.length; unit++) {
      if (known[unit]) {
        Figure figure = realised.figures().get(ranking.country(unit).code());
        rows.row()
            .text("strategy", backtest.strategy().id().id())
            .whole("as_of", backtest.year())
            .text("outcome", realised.outcome().word())
            .text("country", ranking.country(unit).code().iso3())
            .text("name_en", ranking.country(unit).names().en())
            .text("name_ja", ranking.country(unit).names().ja())
            .whole("rank", ranking.rank(unit))
            .real("score", ranking.score(unit))
            .real("coverage", ranking.index().result().coverage(unit))
            .whole("realised_rank", ranks[unit])
            .real("realised", figure.value())
            .text("unit", realised.unit())
            .whole("first_year", figure.firstYear())
            .whole("last_year", figure.lastYear())
            .end();
      }
    }
  }

  private Table inputs(List<Backtest> backtests) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.BACKTEST_INPUTS);
    for (Backtest backtest : backtests) {
      backtest
          .known()
          .forEach(
              (id, known) -> {
                IndicatorConf indicator = configuration.indicators().get(id);
                TableBuilder.Row row =
                    rows.row()
                        .text("strategy", backtest.strategy().id().id())
                        .whole("as_of", backtest.year())
                        .text("indicator", id.id())
                        .text("name_en", indicator.name().en())
                        .text("name_ja", indicator.name().ja())
                        .text("basis", basis(known))
                        .whole("candidates", backtest.ranking().selection().candidates())
                        .whole("by_vintage", known.byVintage())
                        .whole("by_year", known.byYear())
                        .whole("later", known.later());
                if (known.newestYear() == 0) {
                  row.missing("oldest_year", "newest_year").end();
                } else {
                  row.whole("oldest_year", known.oldestYear())
                      .whole("newest_year", known.newestYear())
                      .end();
                }
              });
    }
    return rows.build();
  }

  /** Which of the two rules its figures come by. */
  static String basis(Known known) {
    if (known.byVintage() > 0) {
      return known.byYear() > 0 ? "both" : "vintage";
    }
    return known.byYear() > 0 ? "year" : "none";
  }
}
