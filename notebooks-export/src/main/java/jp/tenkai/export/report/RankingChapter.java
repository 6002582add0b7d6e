package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.chart.RankIntervals;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.table.TableRow;

/**
 * All candidates: the ranked with their intervals, the yardsticks, those without a rank and why.
 */
final class RankingChapter {

  private static final int DRAWN = 25;

  private RankingChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    out.chapter("report.ranking.title");
    out.paragraph(report.say("report.ranking.lead"));
    ranked(report, out);
    AxesSection.write(report, out);
    yardsticks(report, out);
    unranked(report, out);
  }

  private static void ranked(ReportContext report, ReportWriter out) {
    out.section(report.say("report.ranking.section"));
    List<TableRow> ranked = report.ranked();
    List<RankIntervals.Row> drawn = new ArrayList<>();
    for (TableRow row : ranked.subList(0, Math.min(DRAWN, ranked.size()))) {
      interval(row, report.text(row, "name")).ifPresent(drawn::add);
    }
    if (!drawn.isEmpty()) {
      String title = report.say("report.ranking.figure", "count", Integer.toString(drawn.size()));
      out.openFigure();
      RankIntervals.draw(
          out.html(), drawn, ranked.size(), title, report.say("report.ranking.figure_text"));
      out.closeFigure(title);
    }
    out.html().line().open("div", "class", "dense new-page");
    ReportTable table =
        out.table(
            report.say("report.ranking.table"),
            Column.number(report.say("report.column.rank"), 7),
            Column.text(report.say("report.column.country"), 24),
            Column.text(report.say("report.column.code"), 7),
            Column.centre(report.say("report.column.interval"), 11),
            Column.centre(report.say("report.column.class"), 7),
            Column.number(report.say("report.column.score"), 9),
            Column.number(report.say("report.column.attractiveness"), 12),
            Column.number(report.say("report.column.feasibility"), 12),
            Column.number(report.say("report.column.coverage"), 11));
    for (TableRow row : ranked) {
      table.row().cell(report.whole(row, "rank")).head(nameWithMark(report, row));
      table.cell(row.text("country")).cell(report.interval(row)).badge(row.text("class"));
      scores(report, table, row);
    }
    table.close();
    out.note(report.say("report.ranking.note"));
    marks(report, out);
    out.source("ranking");
    out.html().close("div");
  }

  private static void yardsticks(ReportContext report, ReportWriter out) {
    if (report.tables().yardsticks().isEmpty()) {
      return;
    }
    out.section(report.say("report.ranking.yardsticks"));
    out.paragraph(report.say("report.ranking.yardsticks_lead"));
    ReportTable table =
        out.table(
            report.say("report.ranking.yardsticks"),
            Column.text(report.say("report.column.country"), 34),
            Column.text(report.say("report.column.code"), 10),
            Column.centre(report.say("report.column.class"), 8),
            Column.number(report.say("report.column.score"), 12),
            Column.number(report.say("report.column.attractiveness"), 12),
            Column.number(report.say("report.column.feasibility"), 12),
            Column.number(report.say("report.column.coverage"), 12));
    TableRow.stream(report.tables().yardsticks())
        .forEach(
            row -> {
              table.row().head(report.text(row, "name")).cell(row.text("country"));
              table.badge(row.text("class"));
              scores(report, table, row);
            });
    table.close();
    out.source("ranking");
  }

  private static void unranked(ReportContext report, ReportWriter out) {
    if (report.tables().unranked().isEmpty()) {
      return;
    }
    out.section(report.say("report.ranking.unranked"));
    out.paragraph(report.say("report.ranking.unranked_lead"));
    ReportTable table =
        out.table(
            report.say("report.ranking.unranked"),
            Column.text(report.say("report.column.country"), 26),
            Column.text(report.say("report.column.code"), 9),
            Column.text(report.say("report.column.reason"), 65));
    TableRow.stream(report.tables().unranked())
        .forEach(
            row ->
                table
                    .row()
                    .head(report.text(row, "name"))
                    .cell(row.text("country"))
                    .cell(report.text(row, "reason")));
    table.close();
    out.source("ranking");
  }

  private static void scores(ReportContext report, ReportTable table, TableRow row) {
    table.cell(report.numbers().score(row.real("score")));
    table.cell(report.numbers().score(row.real("attractiveness")));
    table.cell(report.numbers().score(row.real("feasibility")));
    table.cell(report.numbers().percent(row.real("coverage")));
  }

  private static String nameWithMark(ReportContext report, TableRow row) {
    String name = report.text(row, "name");
    return report.text(row, "mark").isEmpty() ? name : name + " *";
  }

  /** What the asterisk stands for, once for each mark with its countries. */
  private static void marks(ReportContext report, ReportWriter out) {
    Map<String, List<String>> marks = new LinkedHashMap<>();
    for (TableRow row : report.ranked()) {
      if (!report.text(row, "mark").isEmpty()) {
        marks
            .computeIfAbsent(report.text(row, "mark"), mark -> new ArrayList<>())
            .add(report.text(row, "name"));
      }
    }
    marks.forEach(
        (mark, countries) ->
            out.note(
                report.say(
                    "report.ranking.mark", "mark", mark, "countries", report.list(countries))));
  }

  /** A row of the drawing; none where the rank, its interval or the class is missing. */
  static Optional<RankIntervals.Row> interval(TableRow row, String name) {
    var rank = row.whole("rank");
    var low = row.whole("rank_low");
    var high = row.whole("rank_high");
    var scoreClass = ScoreClass.parse(row.text("class"));
    if (rank.isEmpty() || low.isEmpty() || high.isEmpty() || scoreClass.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RankIntervals.Row(
            name,
            Math.toIntExact(rank.getAsLong()),
            Math.toIntExact(low.getAsLong()),
            Math.toIntExact(high.getAsLong()),
            scoreClass.get()));
  }
}
