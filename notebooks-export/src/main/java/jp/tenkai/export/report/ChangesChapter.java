package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** What moved since the quarter before. */
final class ChangesChapter {

  private static final int COUNTRIES = 20;

  private ChangesChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    List<TableRow> changes =
        report.rows(ReleaseTables.CHANGES).stream()
            .filter(row -> row.whole("rank").isPresent() && row.whole("previous_rank").isPresent())
            .sorted(
                Comparator.<TableRow>comparingDouble(row -> -Math.abs(row.real("points")))
                    .thenComparing(row -> row.text("country")))
            .toList();
    if (changes.isEmpty()) {
      out.chapterOnPage("report.changes.title");
      out.paragraph(report.say("report.changes.none"));
      return;
    }
    out.chapter("report.changes.title");
    long moved = changes.stream().filter(row -> places(row) != 0).count();
    out.paragraph(
        report.say(
            "report.changes.lead",
            "previous",
            changes.get(0).text("previous_release"),
            "countries",
            Integer.toString(changes.size()),
            "moved",
            Long.toString(moved)));
    List<TableRow> shown = changes.subList(0, Math.min(COUNTRIES, changes.size()));
    ReportTable table =
        out.shortTable(
            report.say("report.changes.table", "count", Integer.toString(shown.size())),
            Column.text(report.say("report.column.country"), 21),
            Column.number(report.say("report.column.rank"), 8),
            Column.number(report.say("report.column.previous_rank"), 8),
            Column.number(report.say("report.column.score"), 9),
            Column.number(report.say("report.column.previous_score"), 9),
            Column.number(report.say("report.column.change"), 9),
            Column.text(report.say("report.column.moved"), 36));
    for (TableRow row : shown) {
      table.row().head(report.country(row.text("country"))).cell(report.whole(row, "rank"));
      table.cell(report.whole(row, "previous_rank"));
      table.cell(report.numbers().score(row.real("score")));
      table.cell(report.numbers().score(row.real("previous_score")));
      table.cell(report.numbers().points(row.real("points")));
      table.cell(report.list(moved(report, row)));
    }
    table.close();
    out.source("changes");
  }

  /** The indicators that moved a score most, each with its points. */
  private static List<String> moved(ReportContext report, TableRow row) {
    List<String> moved = new ArrayList<>();
    for (String column : List.of("moved_1", "moved_2")) {
      if (!row.text(column).isEmpty()) {
        moved.add(
            report.say(
                "report.changes.moved",
                "indicator",
                report.indicator(row.text(column)),
                "points",
                report.numbers().points(row.real(column + "_points"))));
      }
    }
    return moved;
  }

  private static long places(TableRow row) {
    return row.whole("rank").orElseThrow() - row.whole("previous_rank").orElseThrow();
  }
}
