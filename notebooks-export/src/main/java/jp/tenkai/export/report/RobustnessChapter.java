package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** How far the ranks hold when weights and figures, or the method, are others. */
final class RobustnessChapter {

  private static final int COUNTRIES = 20;

  private RobustnessChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    out.chapter("report.robustness.title");
    out.section(report.say("report.robustness.draws"));
    var settings = report.strategy().robustness();
    out.paragraph(
        report.say(
            "report.robustness.draws_lead",
            "draws",
            report.numbers().count(settings.draws()),
            "spread",
            report.numbers().percent(settings.spread()),
            "measurement",
            report.numbers().percent(settings.measurement()),
            "interval",
            report.numbers().percent(settings.interval())));
    draws(report, out);
    out.section(report.say("report.robustness.methods"));
    out.paragraph(report.say("report.robustness.methods_lead"));
    methods(report, out);
  }

  private static void draws(ReportContext report, ReportWriter out) {
    List<TableRow> rows =
        report.rows(ReleaseTables.ROBUSTNESS).stream()
            .filter(row -> row.text("field").isEmpty() && row.whole("rank").isPresent())
            .sorted(
                Comparator.<TableRow>comparingLong(row -> row.whole("rank").getAsLong())
                    .thenComparing(row -> row.text("country")))
            .limit(COUNTRIES)
            .toList();
    ReportTable table =
        out.shortTable(
            report.say("report.robustness.table", "count", Integer.toString(rows.size())),
            Column.number(report.say("report.column.rank"), 8),
            Column.text(report.say("report.column.country"), 30),
            Column.number(report.say("report.column.mean_rank"), 12),
            Column.number(report.say("report.column.p05"), 12),
            Column.number(report.say("report.column.p50"), 12),
            Column.number(report.say("report.column.p95"), 12),
            Column.number(
                report.say(
                    "report.column.top_chance",
                    "top",
                    Integer.toString(report.strategy().robustness().top())),
                14));
    for (TableRow row : rows) {
      table.row().cell(report.whole(row, "rank")).head(report.country(row.text("country")));
      table.cell(report.numbers().score(row.real("mean_rank")));
      for (String column : List.of("p05", "p50", "p95")) {
        table.cell(report.numbers().figure(row.real(column)));
      }
      table.cell(report.numbers().percent(row.real("top_chance")));
    }
    table.close();
    out.source("robustness");
  }

  private static void methods(ReportContext report, ReportWriter out) {
    List<Scenarios> scenarios = Scenarios.of(report);
    if (scenarios.isEmpty()) {
      out.paragraph(report.say("report.none"));
      return;
    }
    ReportTable summary =
        out.shortTable(
            report.say("report.robustness.methods_table"),
            Column.text(report.say("report.column.scenario"), 55),
            Column.number(report.say("report.column.mean_shift"), 15),
            Column.number(report.say("report.column.largest_shift"), 15),
            Column.number(report.say("report.column.kept", "top", "10"), 15));
    for (Scenarios scenario : scenarios) {
      summary.row().head(scenario.name()).cell(report.numbers().score(scenario.meanShift()));
      summary.cell(report.numbers().count(scenario.largestShift()));
      summary.cell(report.numbers().count(scenario.kept(10)));
    }
    summary.close();
    ranks(report, out, scenarios);
    out.source("sensitivity");
  }

  private static void ranks(ReportContext report, ReportWriter out, List<Scenarios> scenarios) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number(report.say("report.column.rank"), 8));
    columns.add(Column.text(report.say("report.column.country"), 22));
    scenarios.forEach(
        scenario -> columns.add(Column.number(scenario.name(), 70.0 / scenarios.size())));
    List<TableRow> ranked = report.ranked();
    List<TableRow> shown = ranked.subList(0, Math.min(COUNTRIES, ranked.size()));
    ReportTable table =
        out.shortTable(
            report.say("report.robustness.ranks_table", "count", Integer.toString(shown.size())),
            columns.toArray(Column[]::new));
    for (TableRow row : shown) {
      table.row().cell(report.whole(row, "rank")).head(report.text(row, "name"));
      for (Scenarios scenario : scenarios) {
        Map<String, Scenarios.Moved> ranks = scenario.ranks();
        Scenarios.Moved moved = ranks.get(row.text("country"));
        table.cell(moved == null ? "–" : report.numbers().count(moved.other()));
      }
    }
    table.close();
  }
}
