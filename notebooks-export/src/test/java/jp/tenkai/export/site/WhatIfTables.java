package jp.tenkai.export.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.release.ReleaseContents;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Synthetic tables whose scores and ranks follow from their pillars, as a real release's do. */
final class WhatIfTables {

  private static final List<String> FEASIBILITY = List.of("capacity", "access", "edge", "risk");

  private WhatIfTables() {}

  static ReleaseContents consistent() {
    Map<String, Table> tables = new HashMap<>(SyntheticRelease.tables());
    Table ranking = tables.get("ranking").copy();
    // One pillar that nothing is known of, and two countries with the same score.
    ranking.doubleColumn("need").setMissing(row(ranking, "GHA"));
    for (String pillar : List.of("market", "need", "capacity", "access", "edge", "risk")) {
      DoubleColumn column = ranking.doubleColumn(pillar);
      column.set(row(ranking, "TZA"), column.getDouble(row(ranking, "SEN")));
    }
    for (int i = 0; i < ranking.rowCount(); i++) {
      if (!ranking.doubleColumn("market").isMissing(i)) {
        ranking.doubleColumn("score").set(i, score(ranking, i));
      }
    }
    for (int i = 0; i < ranking.rowCount(); i++) {
      if (ranking.stringColumn("standing").get(i).equals("candidate")) {
        ranking.longColumn("rank").set(i, rank(ranking, i));
      }
    }
    tables.put("ranking", ranking);
    tables.put("comparisons", population(ranking));
    return SyntheticRelease.contents(tables);
  }

  static ReleaseContents withoutGateFigures() {
    Map<String, Table> tables = new HashMap<>(SyntheticRelease.tables());
    tables.put("comparisons", population(tables.get("ranking")).emptyCopy());
    return SyntheticRelease.contents(tables);
  }

  private static double score(Table ranking, int row) {
    double market = ranking.doubleColumn("market").getDouble(row);
    double need = ranking.doubleColumn("need").getDouble(row);
    double attractiveness =
        Double.isNaN(need) ? 0.5 * market / 0.5 : (0.5 * market + 0.5 * need) / (0.5 + 0.5);
    double sum = 0;
    double total = 0;
    for (String pillar : FEASIBILITY) {
      sum += 0.25 * ranking.doubleColumn(pillar).getDouble(row);
      total += 0.25;
    }
    return Math.exp((0.5 * Math.log(attractiveness) + 0.5 * Math.log(sum / total)) / (0.5 + 0.5));
  }

  private static long rank(Table ranking, int row) {
    long rank = 1;
    for (int other = 0; other < ranking.rowCount(); other++) {
      boolean rival =
          ranking.stringColumn("standing").get(other).equals("candidate")
              && ranking
                  .stringColumn("strategy")
                  .get(other)
                  .equals(ranking.stringColumn("strategy").get(row));
      DoubleColumn scores = ranking.doubleColumn("score");
      rank += rival && scores.getDouble(other) > scores.getDouble(row) ? 1 : 0;
    }
    return rank;
  }

  /** From two million on, so that the published gate of one million stops no candidate. */
  private static Table population(Table ranking) {
    StringColumn country = StringColumn.create("country");
    StringColumn indicator = StringColumn.create("indicator");
    StringColumn status = StringColumn.create("status");
    DoubleColumn value = DoubleColumn.create("value");
    ranking.stringColumn("country").unique().asList().stream()
        .sorted()
        .forEach(
            code -> {
              country.append(code);
              indicator.append("population");
              status.append(code.equals("ERI") ? "imputed" : "observed");
              value.append(2e6 + 1e5 * country.size());
            });
    return Table.create("comparisons", country, indicator, status, value);
  }

  private static int row(Table ranking, String country) {
    int row = ranking.stringColumn("country").asList().indexOf(country);
    LongColumn ranks = ranking.longColumn("rank");
    if (row < 0 || ranks.isMissing(row)) {
      throw new IllegalArgumentException(country + " is not ranked");
    }
    return row;
  }
}
