package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.settings.ReleaseSettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** Why the leading countries stand where they stand, and what would move them up one place. */
final class ReasonsChapter {

  private static final int COUNTRIES = 10;
  private static final int REASONS = 3;
  private static final int GAINS = 3;

  private ReasonsChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    List<TableRow> ranked = report.ranked();
    out.chapter("report.reasons.title");
    out.paragraph(report.say("report.reasons.lead"));
    List<TableRow> components =
        TableRow.stream(report.tables().components())
            .filter(row -> row.text("field").isEmpty())
            .filter(row -> !row.text("pillar").equals(ReleaseSettings.SHOWN))
            .filter(row -> !Double.isNaN(row.real("versus_median")))
            .toList();
    List<TableRow> gains = report.rows(ReleaseTables.GAINS);
    for (TableRow country : ranked.subList(0, Math.min(COUNTRIES, ranked.size()))) {
      out.html().line().open("div", "class", "reason").open("div", "class", "keep");
      out.section(
          report.say(
              "report.reasons.country",
              "country",
              report.text(country, "name"),
              "rank",
              report.whole(country, "rank")));
      pillars(report, out, country);
      reasons(report, out, of(components, country));
      out.html().close("div");
      gains(report, out, of(gains, country));
      out.html().close("div");
    }
    out.source("ranking, components, gains");
  }

  private static List<TableRow> of(List<TableRow> rows, TableRow country) {
    return rows.stream()
        .filter(row -> row.text("country").equals(country.text("country")))
        .toList();
  }

  private static void pillars(ReportContext report, ReportWriter out, TableRow country) {
    List<String> scores = new ArrayList<>();
    report
        .strategy()
        .pillars()
        .forEach(
            (id, pillar) ->
                scores.add(
                    report.say(
                        "report.reasons.pillar",
                        "pillar",
                        report.in(pillar.name()),
                        "score",
                        report.numbers().score(country.real(id)))));
    out.paragraph(
        report.say(
            "report.reasons.scores",
            "class",
            country.text("class"),
            "score",
            report.numbers().score(country.real("score")),
            "interval",
            report.interval(country),
            "pillars",
            report.list(scores)));
  }

  private static void reasons(ReportContext report, ReportWriter out, List<TableRow> components) {
    Comparator<TableRow> byPoints =
        Comparator.<TableRow>comparingDouble(row -> row.real("versus_median"))
            .thenComparing(row -> row.text("indicator"));
    List<TableRow> strong =
        components.stream()
            .filter(row -> row.real("versus_median") > 0)
            .sorted(byPoints.reversed())
            .limit(REASONS)
            .toList();
    List<TableRow> weak =
        components.stream()
            .filter(row -> row.real("versus_median") < 0)
            .sorted(byPoints)
            .limit(REASONS)
            .toList();
    ReportTable table =
        out.shortTable(
            report.say("report.reasons.table"),
            Column.centre(report.say("report.column.side"), 8),
            Column.text(report.say("report.column.indicator"), 27),
            Column.number(report.say("report.column.points"), 8),
            Column.number(report.say("report.column.value"), 12),
            Column.text(report.say("report.column.unit"), 16),
            Column.centre(report.say("report.column.year"), 7),
            Column.text(report.say("report.column.source"), 22));
    strong.forEach(row -> reason(report, table, row, "report.reasons.strong"));
    weak.forEach(row -> reason(report, table, row, "report.reasons.weak"));
    table.close();
  }

  private static void reason(ReportContext report, ReportTable table, TableRow row, String side) {
    String indicator = row.text("indicator");
    boolean observed = row.text("status").equals("observed");
    table.row().cell(report.say(side)).head(report.indicator(indicator));
    table.cell(report.numbers().points(row.real("versus_median")));
    table.cell(report.figure(row.real("raw"))).cell(report.unit(indicator));
    table.cell(row.whole("year").isPresent() ? Long.toString(row.whole("year").getAsLong()) : "–");
    table.cell(
        (Html html) ->
            html.element(
                "span",
                observed
                    ? report.say(
                        "report.reasons.source",
                        "source",
                        row.text("source"),
                        "series",
                        row.text("series"))
                    : report.say("report.imputed"),
                "class",
                "code"));
  }

  private static void gains(ReportContext report, ReportWriter out, List<TableRow> gains) {
    if (gains.isEmpty()) {
      return;
    }
    List<String> points =
        gains.stream()
            .filter(row -> row.text("change").equals("indicator"))
            .filter(row -> row.text("reachable").equals("yes"))
            .sorted(
                Comparator.<TableRow>comparingDouble(
                        row -> row.real("to_points") - row.real("from_points"))
                    .thenComparing(row -> row.text("code")))
            .limit(GAINS)
            .map(row -> gain(report, row))
            .toList();
    if (points.isEmpty()) {
      out.paragraph(report.say("report.reasons.no_gain"));
    } else {
      out.html().open("div", "class", "keep");
      out.paragraph(report.say("report.reasons.gains"));
      out.points(points);
      out.html().close("div");
    }
  }

  private static String gain(ReportContext report, TableRow row) {
    String code = row.text("code");
    String indicator = code.substring(code.indexOf('/') + 1);
    return report.say(
        "report.reasons.gain",
        "indicator",
        report.indicator(indicator),
        "from",
        report.figure(row.real("from_value")),
        "to",
        report.figure(row.real("to_value")),
        "unit",
        report.unit(indicator));
  }
}
