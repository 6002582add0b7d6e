package jp.tenkai.export.country;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;

/**
 * Where a country stands in one strategy.
 *
 * @param standing {@code candidate}, {@code yardstick} or {@code unranked}
 * @param rank 0 where it has none; so are the ends of its interval
 * @param ranked how many candidates have a rank
 * @param score NaN where it has none
 * @param scoreClass empty where it has none
 * @param parts points of the two axes and the six pillars, by column of the ranking
 * @param reasons what lifts and what lowers the score most against the median candidate
 * @param otherMethods rank under other methods, by scenario, in table order
 * @param unranked why it has no rank; empty where it has one
 */
record Standing(
    String strategy,
    String standing,
    Bilingual mark,
    int rank,
    int rankLow,
    int rankHigh,
    int ranked,
    double topChance,
    double score,
    String scoreClass,
    Map<String, Double> parts,
    double coverage,
    int imputed,
    int oldestYear,
    List<Reason> reasons,
    Map<Bilingual, Integer> otherMethods,
    Bilingual unranked) {

  private static final List<String> AXES = List.of("attractiveness", "feasibility");

  /** An indicator and its part of the distance to the median candidate, in points of the score. */
  record Reason(String indicator, double points) {}

  /** Whether it has a rank. */
  boolean isRanked() {
    return rank > 0;
  }

  /** What lifts the score. */
  List<Reason> strengths() {
    return reasons.stream().filter(reason -> reason.points() > 0).toList();
  }

  /** What lowers the score. */
  List<Reason> weaknesses() {
    return reasons.stream().filter(reason -> reason.points() < 0).toList();
  }

  static Standing of(TableRow row, StrategySettings strategy, Evidence evidence, int ranked) {
    Map<String, Double> parts = new LinkedHashMap<>();
    AXES.forEach(axis -> parts.put(axis, row.real(axis)));
    for (String pillar : strategy.pillars().keySet()) {
      if (row.table().containsColumn(pillar)) {
        parts.put(pillar, row.real(pillar));
      }
    }
    List<Reason> reasons = new ArrayList<>();
    for (String column : List.of("strong_1", "strong_2", "weak_1", "weak_2")) {
      if (!row.text(column).isEmpty()) {
        reasons.add(new Reason(row.text(column), row.real(column + "_points")));
      }
    }
    Map<Bilingual, Integer> others = new LinkedHashMap<>();
    String country = row.text("country");
    for (TableRow scenario :
        evidence.rows(ReleaseTables.SENSITIVITY, country, row.text("strategy"))) {
      if (scenario.whole("rank").isPresent()) {
        others.put(
            new Bilingual(scenario.text("scenario_en"), scenario.text("scenario_ja")),
            whole(scenario, "rank"));
      }
    }
    int oldest =
        evidence.rows(ReleaseTables.COVERAGE, country, row.text("strategy")).stream()
            .mapToInt(coverage -> whole(coverage, "oldest_year"))
            .findFirst()
            .orElse(0);
    return new Standing(
        row.text("strategy"),
        row.text("standing"),
        new Bilingual(row.text("mark_en"), row.text("mark_ja")),
        whole(row, "rank"),
        whole(row, "rank_low"),
        whole(row, "rank_high"),
        ranked,
        row.real("top_chance"),
        row.real("score"),
        row.text("class"),
        parts,
        row.real("coverage"),
        whole(row, "imputed"),
        oldest,
        reasons,
        others,
        new Bilingual(row.text("reason_en"), row.text("reason_ja")));
  }

  private static int whole(TableRow row, String column) {
    return (int) row.whole(column).orElse(0);
  }
}
