package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.tenkai.export.table.TableRow;

/**
 * The answer in sentences, each made from the tables; one that the tables can't give is left out.
 */
final class SummarySentences {

  private static final int LEADING = 10;

  private SummarySentences() {}

  static List<String> of(ReportContext report) {
    List<TableRow> ranked = report.ranked();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        report.say(
            "report.summary.scope",
            "candidates",
            Integer.toString(ranked.size() + report.tables().unranked().rowCount()),
            "ranked",
            Integer.toString(ranked.size()),
            "fields",
            Integer.toString(report.contents().settings().fields().size())));
    if (ranked.isEmpty()) {
      return sentences;
    }
    sentences.add(leaders(report, ranked));
    sentences.add(sureOfTheTop(report, ranked));
    fields(report).ifPresent(sentences::add);
    common(report, ranked, "strong", "report.summary.strength").ifPresent(sentences::add);
    common(report, ranked, "weak", "report.summary.weakness").ifPresent(sentences::add);
    otherMethods(report).ifPresent(sentences::add);
    return sentences;
  }

  private static String leaders(ReportContext report, List<TableRow> ranked) {
    TableRow first = ranked.get(0);
    List<String> next =
        ranked.stream().skip(1).limit(4).map(row -> report.text(row, "name")).toList();
    return report.say(
        next.isEmpty() ? "report.summary.leader_alone" : "report.summary.leaders",
        next.isEmpty()
            ? leader(report, first)
            : with(leader(report, first), "next", report.list(next)));
  }

  private static String[] leader(ReportContext report, TableRow first) {
    return new String[] {
      "country", report.text(first, "name"),
      "score", report.numbers().score(first.real("score")),
      "class", first.text("class"),
      "interval", report.interval(first)
    };
  }

  private static String[] with(String[] values, String name, String value) {
    List<String> all = new ArrayList<>(List.of(values));
    all.add(name);
    all.add(value);
    return all.toArray(String[]::new);
  }

  private static String sureOfTheTop(ReportContext report, List<TableRow> ranked) {
    var robustness = report.strategy().robustness();
    List<String> sure =
        ranked.stream()
            .filter(row -> row.real("top_chance") >= robustness.interval())
            .map(row -> report.text(row, "name"))
            .toList();
    String key = sure.isEmpty() ? "report.summary.sure_none" : "report.summary.sure";
    String[] values = {
      "draws", report.numbers().count(robustness.draws()),
      "chance", report.numbers().percent(robustness.interval()),
      "top", Integer.toString(robustness.top())
    };
    return report.say(
        key,
        sure.isEmpty()
            ? values
            : with(
                with(values, "countries", report.list(sure)),
                "count",
                Integer.toString(sure.size())));
  }

  private static Optional<String> fields(ReportContext report) {
    List<TableRow> fields =
        TableRow.stream(report.tables().fields())
            .filter(row -> row.whole("rank").isPresent())
            .limit(3)
            .toList();
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = fields.stream().map(row -> report.text(row, "name")).toList();
    return Optional.of(report.say("report.summary.best_fields", "fields", report.list(names)));
  }

  /**
   * The indicator that stands most often among the leading countries' two strengths or two
   * weaknesses.
   */
  private static Optional<String> common(
      ReportContext report, List<TableRow> ranked, String side, String key) {
    Map<String, Integer> counts = new TreeMap<>();
    List<TableRow> leading = ranked.subList(0, Math.min(LEADING, ranked.size()));
    for (TableRow row : leading) {
      for (String column : List.of(side + "_1", side + "_2")) {
        if (!row.text(column).isEmpty()) {
          counts.merge(row.text(column), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(reversedKeys()))
        .map(
            most ->
                report.say(
                    key,
                    "indicator",
                    report.indicator(most.getKey()),
                    "count",
                    most.getValue().toString(),
                    "of",
                    Integer.toString(leading.size())));
  }

  private static Comparator<Map.Entry<String, Integer>> reversedKeys() {
    return Map.Entry.<String, Integer>comparingByKey().reversed();
  }

  private static Optional<String> otherMethods(ReportContext report) {
    return Scenarios.of(report).stream()
        .max(Comparator.comparingDouble(Scenarios::meanShift))
        .map(
            most ->
                report.say(
                    "report.summary.methods",
                    "scenario",
                    most.name(),
                    "shift",
                    report.numbers().score(most.meanShift()),
                    "kept",
                    Integer.toString(most.kept(LEADING)),
                    "top",
                    Integer.toString(Math.min(LEADING, most.ranks().size()))));
  }
}
