package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.chart.DrawnText;
import jp.tenkai.export.chart.RankIntervals;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** The fields in order, and the matrix of countries and fields. */
final class FieldsChapter {

  /** Size and room of a name in the drawing of rank intervals, in pixels. */
  private static final double NAME_SIZE = 13;

  private static final double NAME_ROOM = 180;

  private FieldsChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    out.chapter("report.fields.title");
    out.paragraph(
        report.say(
            "report.fields.lead",
            "fields",
            Integer.toString(report.contents().settings().fields().size())));
    out.section(report.say("report.fields.section"));
    drawing(report, out);
    table(report, out);
    out.html().open("div", "class", "wide");
    matrix(report, out);
    out.html().close("div");
  }

  static List<String> bestCountries(ReportContext report, TableRow row) {
    List<String> names = new ArrayList<>();
    for (String column : List.of("best_country_1", "best_country_2", "best_country_3")) {
      if (!row.text(column).isEmpty()) {
        names.add(report.country(row.text(column)));
      }
    }
    return names;
  }

  private static void drawing(ReportContext report, ReportWriter out) {
    List<RankIntervals.Row> rows = new ArrayList<>();
    TableRow.stream(report.tables().fields())
        .forEach(row -> interval(report, row).ifPresent(rows::add));
    if (rows.isEmpty()) {
      return;
    }
    out.html().open("div", "class", "small");
    out.openFigure();
    RankIntervals.draw(
        out.html(),
        rows,
        rows.size(),
        report.say("report.fields.figure"),
        report.say("report.ranking.figure_text"));
    out.closeFigure(report.say("report.fields.figure"));
    out.html().close("div");
  }

  private static Optional<RankIntervals.Row> interval(ReportContext report, TableRow row) {
    var rank = row.whole("rank");
    var low = row.whole("rank_low");
    var high = row.whole("rank_high");
    if (rank.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    return scoreClass(report, row.real("score"))
        .map(
            scoreClass ->
                new RankIntervals.Row(
                    drawnName(report, row),
                    Math.toIntExact(rank.getAsLong()),
                    Math.toIntExact(low.getAsLong()),
                    Math.toIntExact(high.getAsLong()),
                    scoreClass));
  }

  /** The field's name where the drawing has room for it, otherwise its brief one. */
  private static String drawnName(ReportContext report, TableRow row) {
    String name = report.text(row, "name");
    return DrawnText.fitted(name, NAME_SIZE, NAME_ROOM).equals(name)
        ? name
        : report.fieldBrief(row.text("field"));
  }

  /** The class of a field's mean score by the strategy's own thresholds. */
  private static Optional<ScoreClass> scoreClass(ReportContext report, double score) {
    for (Map.Entry<String, Double> entry : report.strategy().classes().entrySet()) {
      if (score >= entry.getValue()) {
        return ScoreClass.parse(entry.getKey());
      }
    }
    return Double.isNaN(score) ? Optional.empty() : Optional.of(ScoreClass.E);
  }

  private static void table(ReportContext report, ReportWriter out) {
    out.html().line().open("div", "class", "dense");
    ReportTable table =
        out.table(
            report.say("report.fields.table"),
            Column.number(report.say("report.column.rank"), 7),
            Column.text(report.say("report.column.field"), 40),
            Column.centre(report.say("report.column.interval"), 10),
            Column.number(report.say("report.column.score"), 8),
            Column.text(report.say("report.column.best_countries"), 35));
    TableRow.stream(report.tables().fields())
        .forEach(
            row -> {
              table.row().cell(report.whole(row, "rank")).head(report.text(row, "name"));
              table.cell(report.interval(row)).cell(report.numbers().score(row.real("score")));
              table.cell(report.list(bestCountries(report, row)));
            });
    table.close();
    out.note(report.say("report.fields.note"));
    out.source("field_ranking");
    out.html().close("div");
  }

  private static void matrix(ReportContext report, ReportWriter out) {
    out.section(report.say("report.matrix.title"));
    List<String> fields = report.tables().fields().stringColumn("field").asList();
    Map<String, TableRow> cells = new HashMap<>();
    TableRow.stream(report.tables().opportunity())
        .forEach(row -> cells.put(row.text("country") + "|" + row.text("field"), row));
    legend(report, out.html());
    double width = fields.isEmpty() ? 0 : 82.0 / fields.size();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(report.say("report.column.country"), 18));
    fields.forEach(field -> columns.add(Column.centre(report.fieldBrief(field), width)));
    out.html().open("div", "class", "matrix");
    ReportTable table =
        out.table(report.say("report.matrix.table"), columns.toArray(Column[]::new));
    rows(report, table, fields, cells, report.tables().ranked(), "");
    rows(report, table, fields, cells, report.tables().yardsticks(), "apart");
    table.close();
    out.html().close("div");
    out.source("opportunity");
  }

  private static void rows(
      ReportContext report,
      ReportTable table,
      List<String> fields,
      Map<String, TableRow> cells,
      Table countries,
      String firstRow) {
    TableRow.stream(countries)
        .forEach(
            country -> {
              table.row(country.index() == 0 ? firstRow : "").head(report.text(country, "name"));
              for (String field : fields) {
                cell(report, table, cells.get(country.text("country") + "|" + field));
              }
            });
  }

  private static void cell(ReportContext report, ReportTable table, TableRow row) {
    Optional<ScoreClass> scoreClass =
        row == null ? Optional.empty() : ScoreClass.parse(row.text("class"));
    if (scoreClass.isEmpty()) {
      table.cell("–");
      return;
    }
    table.styled(
        scoreClass.get().css(),
        html ->
            html.text(scoreClass.get().name() + " ")
                .element("small", report.numbers().score(row.real("score"))));
  }

  private static void legend(ReportContext report, Html html) {
    html.line().open("p", "class", "note");
    for (ScoreClass scoreClass : ScoreClass.values()) {
      html.element("span", scoreClass.name(), "class", "badge " + scoreClass.css()).text(" ");
      html.text(report.say("class." + scoreClass.name()) + "　");
    }
    html.text("– " + report.say("class.none")).close("p");
  }
}
