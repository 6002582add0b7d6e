package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.table.TableRow;

/** The answer on one page: some sentences, the leading countries, the leading fields. */
final class SummaryChapter {

  private static final int COUNTRIES = 10;
  private static final int FIELDS = 5;

  private SummaryChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    out.chapter("report.summary.title");
    List<String> sentences = new ArrayList<>(SummarySentences.of(report));
    Html html = out.html();
    html.line().open("div", "class", "lead").open("ul");
    sentences.forEach(sentence -> html.element("li", sentence).line());
    html.close("ul").close("div");
    countries(report, out);
    fields(report, out);
  }

  private static void countries(ReportContext report, ReportWriter out) {
    List<TableRow> ranked = report.ranked();
    int shown = Math.min(COUNTRIES, ranked.size());
    ReportTable table =
        out.table(
            report.say("report.summary.countries", "count", Integer.toString(shown)),
            Column.number(report.say("report.column.rank"), 7),
            Column.text(report.say("report.column.country"), 22),
            Column.centre(report.say("report.column.class"), 8),
            Column.number(report.say("report.column.score"), 9),
            Column.centre(report.say("report.column.interval"), 12),
            Column.text(report.say("report.column.fields"), 42));
    for (TableRow row : ranked.subList(0, shown)) {
      List<String> fields = new ArrayList<>();
      for (String column : List.of("field_1", "field_2", "field_3")) {
        if (!row.text(column).isEmpty()) {
          fields.add(report.fieldBrief(row.text(column)));
        }
      }
      table.row().cell(report.whole(row, "rank")).head(report.text(row, "name"));
      table.badge(row.text("class")).cell(report.numbers().score(row.real("score")));
      table.cell(report.interval(row)).cell(report.list(fields));
    }
    table.close();
  }

  private static void fields(ReportContext report, ReportWriter out) {
    List<TableRow> fields =
        TableRow.stream(report.tables().fields())
            .filter(row -> row.whole("rank").isPresent())
            .limit(FIELDS)
            .toList();
    ReportTable table =
        out.table(
            report.say("report.summary.fields", "count", Integer.toString(fields.size())),
            Column.number(report.say("report.column.rank"), 7),
            Column.text(report.say("report.column.field"), 38),
            Column.number(report.say("report.column.score"), 9),
            Column.centre(report.say("report.column.interval"), 12),
            Column.text(report.say("report.column.best_countries"), 34));
    for (TableRow row : fields) {
      table.row().cell(report.whole(row, "rank")).head(report.text(row, "name"));
      table.cell(report.numbers().score(row.real("score"))).cell(report.interval(row));
      table.cell(report.list(FieldsChapter.bestCountries(report, row)));
    }
    table.close();
    out.source("ranking, field_ranking");
  }
}
