package jp.tenkai.jobs.tables;

import java.util.List;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.From.TradeFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.TradeFigure;
import jp.tenkai.jobs.score.FieldScores;
import jp.tenkai.jobs.score.ScoredIndex;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.robustness.RankDistribution;
import tech.tablesaw.api.Table;

/** The two tables of fields: their own ranking, and country x field. */
final class FieldTables {
  private FieldTables() {}

  static Table ranking(List<StrategyScore> strategies) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.FIELD_RANKING);
    for (StrategyScore strategy : strategies) {
      FieldScores fields = strategy.fields();
      for (int field = 0; field < fields.fields().size(); field++) {
        FieldConf conf = strategy.configuration().fields().get(fields.fields().get(field));
        RankDistribution interval = fields.fieldInterval(field);
        List<Integer> best = fields.bestCountries(field);
        TableBuilder.Row row =
            rows.row()
                .text("strategy", strategy.strategy().id().id())
                .text("field", conf.id().id())
                .text("name_en", conf.name().en())
                .text("name_ja", conf.name().ja())
                .real("score", fields.fieldScore(field))
                .whole("countries", fields.countries(field));
        interval(row, "rank", fields.fieldRank(field), "rank_low", "rank_high", interval);
        for (int place = 1; place <= 3; place++) {
          row.text(
              "best_country_" + place,
              place <= best.size() ? strategy.country(best.get(place - 1)).code().iso3() : "");
        }
        row.end();
      }
    }
    return rows.build();
  }

  static Table opportunity(List<StrategyScore> strategies) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.OPPORTUNITY);
    for (StrategyScore strategy : strategies) {
      Reasons reasons = new Reasons(strategy);
      for (int unit = 0; unit < strategy.size(); unit++) {
        for (int field = 0; field < strategy.fields().fields().size(); field++) {
          add(rows, strategy, reasons, unit, field);
        }
      }
    }
    return rows.build();
  }

  private static void add(
      TableBuilder rows, StrategyScore strategy, Reasons reasons, int unit, int field) {
    FieldScores fields = strategy.fields();
    FieldId id = fields.fields().get(field);
    FieldConf conf = strategy.configuration().fields().get(id);
    Country country = strategy.country(unit);
    ScoredIndex index = strategy.fieldIndexes().get(id);
    double score = fields.score(field, unit);
    double imports = trade(strategy, id, TradeFigure.IMPORTS, country);
    double percent = trade(strategy, id, TradeFigure.JAPAN_SHARE, country);
    Bilingual reason = reasons.unrankedField(field, unit);
    TableBuilder.Row row =
        rows.row()
            .text("strategy", strategy.strategy().id().id())
            .text("country", country.code().iso3())
            .text("field", id.id())
            .text("name_en", country.names().en())
            .text("name_ja", country.names().ja())
            .text("field_en", conf.name().en())
            .text("field_ja", conf.name().ja())
            .text("standing", strategy.standing(unit).word())
            .real("score", score)
            .text("class", strategy.classOf(score))
            .real("imports_kusd", imports)
            .real("japan_share", percent / 100)
            .real("japan_imports_kusd", imports == 0 ? 0 : imports * percent / 100)
            .real("coverage", index.result().coverage(unit))
            .text("reason_en", reason.en())
            .text("reason_ja", reason.ja());
    interval(
        row,
        "rank_in_country",
        fields.rankInCountry(field, unit),
        "rank_in_country_low",
        "rank_in_country_high",
        fields.intervalInCountry(field, unit));
    int inField = fields.rankInField(field, unit);
    if (inField == Ranks.UNRANKED) {
      row.missing("rank_in_field");
    } else {
      row.whole("rank_in_field", inField);
    }
    PillarScores.put(row, index, unit);
    row.end();
  }

  /** A figure of trade, by whatever indicator carries it; NaN where there is none. */
  private static double trade(
      StrategyScore strategy, FieldId field, TradeFigure figure, Country country) {
    return strategy.configuration().indicators().values().stream()
        .filter(i -> i.from() instanceof TradeFrom from && from.figure() == figure)
        .map(IndicatorConf::id)
        .findFirst()
        .map(id -> strategy.panel().cell(field, id, country.code()).value())
        .orElse(Double.NaN);
  }

  private static void interval(
      TableBuilder.Row row,
      String rankColumn,
      int rank,
      String lowColumn,
      String highColumn,
      RankDistribution interval) {
    if (rank == Ranks.UNRANKED) {
      row.missing(rankColumn, lowColumn, highColumn);
      return;
    }
    row.whole(rankColumn, rank)
        .whole(lowColumn, (long) Math.floor(interval.low()))
        .whole(highColumn, (long) Math.ceil(interval.high()));
  }
}
