package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** What a ranking of an earlier year would have said, held against what happened. */
final class BacktestChapter {

  private static final String OWN = "ranking";

  private BacktestChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    out.chapterOnPage("report.backtest.title");
    List<TableRow> all = report.rows(ReleaseTables.BACKTEST);
    List<TableRow> measured =
        all.stream().filter(row -> !Double.isNaN(row.real("correlation"))).toList();
    if (measured.isEmpty()) {
      out.paragraph(report.say("report.backtest.none"));
      return;
    }
    out.paragraph(report.say("report.backtest.lead"));
    out.points(verdicts(report, measured));
    table(report, out, measured);
    left(report, out, all);
  }

  /** By year and outcome, how the strategy's own order did beside the best of the others. */
  private static List<String> verdicts(ReportContext report, List<TableRow> measured) {
    Map<String, List<TableRow>> groups = new LinkedHashMap<>();
    for (TableRow row : measured) {
      String group = report.whole(row, "as_of") + "|" + row.text("outcome");
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(row);
    }
    List<String> verdicts = new ArrayList<>();
    for (List<TableRow> group : groups.values()) {
      TableRow own = null;
      TableRow best = null;
      for (TableRow row : group) {
        if (row.text("order").equals(OWN)) {
          own = row;
        } else if (best == null || row.real("correlation") > best.real("correlation")) {
          best = row;
        }
      }
      if (own != null && best != null) {
        boolean ahead = own.real("correlation") > best.real("correlation");
        verdicts.add(
            report.say(
                ahead ? "report.backtest.ahead" : "report.backtest.behind",
                "outcome",
                report.text(own, "outcome"),
                "own",
                correlation(report, own),
                "verdict",
                report.text(own, "verdict"),
                "other",
                report.text(best, "order"),
                "best",
                correlation(report, best)));
      }
    }
    return verdicts;
  }

  private static void table(ReportContext report, ReportWriter out, List<TableRow> measured) {
    ReportTable table =
        out.table(
            report.say("report.backtest.table"),
            Column.centre(report.say("report.column.as_of"), 9),
            Column.text(report.say("report.column.outcome"), 28),
            Column.text(report.say("report.column.order"), 20),
            Column.number(report.say("report.column.correlation"), 9),
            Column.centre(report.say("report.column.interval90"), 17),
            Column.number(report.say("report.column.hits"), 8),
            Column.number(report.say("report.column.chance"), 9));
    for (TableRow row : measured) {
      boolean own = row.text("order").equals(OWN);
      table.row(own ? "group" : "").cell(year(row, "as_of"));
      table.cell(report.text(row, "outcome")).head(report.text(row, "order"));
      table.cell(correlation(report, row));
      table.cell(
          report.say(
              "report.range",
              "low",
              report.numbers().correlation(row.real("low")),
              "high",
              report.numbers().correlation(row.real("high"))));
      table.cell(report.numbers().percent(row.real("hit_rate")));
      table.cell(report.numbers().percent(row.real("chance")));
    }
    table.close();
    out.note(report.say("report.backtest.note"));
    out.source("backtest");
  }

  /** What could not be measured, the orders of one outcome and one reason together. */
  private static void left(ReportContext report, ReportWriter out, List<TableRow> all) {
    Map<List<String>, List<String>> orders = new LinkedHashMap<>();
    for (TableRow row : all) {
      if (Double.isNaN(row.real("correlation")) && !report.text(row, "reason").isEmpty()) {
        orders
            .computeIfAbsent(
                List.of(report.text(row, "outcome"), report.text(row, "reason")),
                key -> new ArrayList<>())
            .add(report.text(row, "order"));
      }
    }
    if (orders.isEmpty()) {
      return;
    }
    out.paragraph(report.say("report.backtest.left"));
    List<String> points = new ArrayList<>();
    orders.forEach(
        (outcome, names) ->
            points.add(
                report.say(
                    "report.backtest.not",
                    "outcome",
                    outcome.get(0),
                    "orders",
                    report.list(names),
                    "reason",
                    outcome.get(1))));
    out.points(points);
  }

  private static String correlation(ReportContext report, TableRow row) {
    return report.numbers().correlation(row.real("correlation"));
  }

  private static String year(TableRow row, String column) {
    var year = row.whole(column);
    return year.isPresent() ? Long.toString(year.getAsLong()) : "–";
  }
}
