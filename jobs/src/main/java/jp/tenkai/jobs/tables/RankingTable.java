package jp.tenkai.jobs.tables;

import java.util.List;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.jobs.configuration.CountryMark;
import jp.tenkai.jobs.score.ScoredIndex;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.jobs.tables.Reasons.Reason;
import jp.tenkai.scoring.robustness.RankDistribution;
import jp.tenkai.scoring.units.Origin;
import tech.tablesaw.api.Table;

/** The ranking: one row a country of a strategy. */
final class RankingTable {
  private static final int SHOWN_FIELDS = 3;

  private final TableBuilder rows = TableBuilder.of(ReleaseTables.RANKING);

  Table of(List<StrategyScore> strategies) {
    for (StrategyScore strategy : strategies) {
      Reasons reasons = new Reasons(strategy);
      for (int unit = 0; unit < strategy.size(); unit++) {
        add(strategy, reasons, unit);
      }
    }
    return rows.build();
  }

  private void add(StrategyScore strategy, Reasons reasons, int unit) {
    Country country = strategy.country(unit);
    ScoredIndex index = strategy.countryIndex();
    double score = index.result().score(unit);
    Bilingual unranked = reasons.unranked(unit);
    Bilingual mark = mark(strategy, country);
    TableBuilder.Row row =
        rows.row()
            .text("strategy", strategy.strategy().id().id())
            .text("country", country.code().iso3())
            .text("name_en", country.names().en())
            .text("name_ja", country.names().ja())
            .text("standing", strategy.standing(unit).word())
            .text("mark_en", mark.en())
            .text("mark_ja", mark.ja())
            .real("score", score)
            .text("class", strategy.classOf(score))
            .real("coverage", index.result().coverage(unit))
            .whole("imputed", imputed(index, unit))
            .text("reason_en", unranked.en())
            .text("reason_ja", unranked.ja());
    rank(row, strategy, unit);
    PillarScores.put(row, index, unit);
    fields(row, strategy, unit);
    reasons(row, "strong", reasons.strongest(unit));
    reasons(row, "weak", reasons.weakest(unit));
    row.end();
  }

  private static void rank(TableBuilder.Row row, StrategyScore strategy, int unit) {
    if (!strategy.isRanked(unit)) {
      row.missing("rank", "rank_low", "rank_high", "rank_median", "top_chance");
      return;
    }
    RankDistribution interval = strategy.interval(unit);
    row.whole("rank", strategy.rank(unit))
        .whole("rank_low", (long) Math.floor(interval.low()))
        .whole("rank_high", (long) Math.ceil(interval.high()))
        .real("rank_median", interval.median())
        .real("top_chance", interval.topChance());
  }

  private static void fields(TableBuilder.Row row, StrategyScore strategy, int unit) {
    List<Integer> best = strategy.fields().bestFields(unit);
    for (int place = 1; place <= SHOWN_FIELDS; place++) {
      row.text(
          "field_" + place,
          place <= best.size() ? strategy.fields().fields().get(best.get(place - 1)).id() : "");
    }
  }

  private static void reasons(TableBuilder.Row row, String prefix, List<Reason> reasons) {
    for (int place = 1; place <= 2; place++) {
      boolean there = place <= reasons.size();
      row.text(prefix + "_" + place, there ? reasons.get(place - 1).indicator() : "");
      row.real(
          prefix + "_" + place + "_points", there ? reasons.get(place - 1).points() : Double.NaN);
    }
  }

  private static Bilingual mark(StrategyScore strategy, Country country) {
    return strategy.strategy().marks().stream()
        .filter(mark -> mark.country().equals(country.code()))
        .map(CountryMark::mark)
        .map(mark -> new Bilingual(mark.en(), mark.ja()))
        .findFirst()
        .orElse(Bilingual.none());
  }

  private static int imputed(ScoredIndex index, int unit) {
    int count = 0;
    for (int leaf = 0; leaf < index.tree().places().size(); leaf++) {
      count += index.result().origin(leaf, unit) == Origin.IMPUTED ? 1 : 0;
    }
    return count;
  }
}
