package jp.tenkai.export.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/**
 * Scores and ranks of the synthetic release as plain Java works them out, from its pillars and any
 * weights: the arithmetic mean of the pillars present, the geometric mean of the axes present, and
 * the rank among the candidates. Synthetic: the figures say nothing about any country.
 */
record Judgement(StrategySettings strategy, Map<String, Double> weights) {

  static final String STRATEGY = "africa";

  static Judgement published(ReleaseContents contents) {
    StrategySettings strategy = contents.settings().strategy(STRATEGY);
    Map<String, Double> weights = new LinkedHashMap<>();
    strategy.axes().forEach((id, axis) -> weights.put(id, axis.weight()));
    strategy.pillars().forEach((id, pillar) -> weights.put(id, pillar.weight()));
    return new Judgement(strategy, weights);
  }

  Judgement with(String id, double weight) {
    Map<String, Double> changed = new LinkedHashMap<>(weights);
    changed.put(id, weight);
    return new Judgement(strategy, changed);
  }

  double axis(TableRow row, String axis) {
    double sum = 0;
    double all = 0;
    for (String pillar : strategy.pillars().keySet()) {
      double value = row.real(pillar);
      if (strategy.pillars().get(pillar).axis().equals(axis) && !Double.isNaN(value)) {
        sum += weights.get(pillar) * value;
        all += weights.get(pillar);
      }
    }
    return all == 0 ? Double.NaN : sum / all;
  }

  double score(TableRow row) {
    double sum = 0;
    double all = 0;
    for (String axis : strategy.axes().keySet()) {
      double value = axis(row, axis);
      if (!Double.isNaN(value)) {
        sum += weights.get(axis) * Math.log(value);
        all += weights.get(axis);
      }
    }
    return all == 0 ? Double.NaN : Math.exp(sum / all);
  }

  String scoreClass(double score) {
    for (Map.Entry<String, Double> bound : strategy.classes().entrySet()) {
      if (score >= bound.getValue()) {
        return bound.getKey();
      }
    }
    return "E";
  }

  /** Ranks among the candidates, by country; equal scores share the best place. */
  Map<String, Integer> ranks(Table ranking) {
    Map<String, Double> scores = new LinkedHashMap<>();
    TableRow.stream(ranking)
        .filter(row -> ours(row) && row.text("standing").equals("candidate"))
        .forEach(row -> scores.put(row.text("country"), score(row)));
    Map<String, Integer> ranks = new LinkedHashMap<>();
    scores.forEach(
        (country, score) ->
            ranks.put(
                country,
                1 + (int) scores.values().stream().filter(other -> other > score).count()));
    return ranks;
  }

  private static boolean ours(TableRow row) {
    return row.text("strategy").equals(STRATEGY);
  }

  /**
   * The synthetic release with the scores, ranks and classes that follow from its pillars. One
   * country lacks a pillar, another a whole axis, and two share a place.
   */
  static ReleaseContents release() {
    Table ranking = SyntheticRelease.contents().table(ReleaseTables.RANKING).copy();
    List<TableRow> rows = TableRow.stream(ranking).toList();
    int ghana = index(rows, "GHA");
    int kenya = index(rows, "KEN");
    SyntheticRelease.contents()
        .settings()
        .strategy(STRATEGY)
        .pillars()
        .keySet()
        .forEach(
            pillar ->
                ranking.doubleColumn(pillar).set(ghana, ranking.doubleColumn(pillar).get(kenya)));
    ranking.doubleColumn("edge").setMissing(index(rows, "TZA"));
    ranking.doubleColumn("market").setMissing(index(rows, "SEN"));
    ranking.doubleColumn("need").setMissing(index(rows, "SEN"));
    Judgement judgement = published(SyntheticRelease.contents());
    Map<String, Integer> ranks = judgement.ranks(ranking);
    for (TableRow row : rows) {
      if (ours(row) && !Double.isNaN(row.real("score"))) {
        int index = row.index();
        ranking.doubleColumn("score").set(index, judgement.score(row));
        ranking.doubleColumn("attractiveness").set(index, judgement.axis(row, "attractiveness"));
        ranking.doubleColumn("feasibility").set(index, judgement.axis(row, "feasibility"));
        ranking.stringColumn("class").set(index, judgement.scoreClass(judgement.score(row)));
        Integer rank = ranks.get(row.text("country"));
        if (rank != null) {
          ranking.longColumn("rank").set(index, rank.longValue());
        }
      }
    }
    Map<String, Table> tables = new LinkedHashMap<>(SyntheticRelease.contents().tables());
    tables.put("ranking", ranking);
    return SyntheticRelease.contents(tables);
  }

  private static int index(List<TableRow> rows, String country) {
    return new ArrayList<>(rows)
        .stream()
            .filter(row -> ours(row) && row.text("country").equals(country))
            .findFirst()
            .orElseThrow()
            .index();
  }
}
