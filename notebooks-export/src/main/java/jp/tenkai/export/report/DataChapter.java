package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** Where the figures come from, under which licence, and what was refused on the way in. */
final class DataChapter {

  private static final String NON_COMMERCIAL = "non-commercial";

  private DataChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    out.chapterOnPage("report.data.title");
    Map<String, List<TableRow>> sources = new LinkedHashMap<>();
    TableRow.stream(report.contents().table(ReleaseTables.SOURCES))
        .forEach(
            row -> sources.computeIfAbsent(row.text("source"), id -> new ArrayList<>()).add(row));
    List<TableRow> files = sources.values().stream().flatMap(List::stream).toList();
    out.paragraph(
        report.say(
            "report.data.lead",
            "sources",
            Integer.toString(sources.size()),
            "files",
            Integer.toString(files.size()),
            "read",
            report.numbers().count(sum(files, "read")),
            "kept",
            report.numbers().count(sum(files, "kept")),
            "quarantined",
            report.numbers().count(sum(files, "quarantined"))));
    out.paragraph(report.say("report.data.licences"));
    table(report, out, sources);
  }

  /** Whether a source's figures may not be sold; its label goes with them into every output. */
  static boolean nonCommercial(TableRow row) {
    return row.text("terms").equals(NON_COMMERCIAL);
  }

  private static void table(
      ReportContext report, ReportWriter out, Map<String, List<TableRow>> sources) {
    ReportTable table =
        out.table(
            report.say("report.data.table"),
            Column.text(report.say("report.column.source"), 30),
            Column.text(report.say("report.column.licence"), 27),
            Column.text(report.say("report.column.vintage"), 22),
            Column.number(report.say("report.column.files"), 8),
            Column.number(report.say("report.column.rows"), 13));
    for (List<TableRow> rows : sources.values()) {
      TableRow first = rows.get(0);
      table
          .row()
          .cell(
              html -> {
                html.element("b", report.text(first, "name")).single("br");
                html.element("span", first.text("attribution"), "class", "code", "lang", "en");
              });
      table.cell(
          html -> {
            html.text(first.text("licence"));
            if (nonCommercial(first)) {
              html.single("br");
              html.element("span", report.say("terms.non_commercial"), "class", "terms");
            }
          });
      TreeSet<String> vintages = new TreeSet<>();
      rows.forEach(row -> vintages.add(row.text("vintage")));
      String vintage =
          vintages.size() == 1
              ? vintages.first()
              : report.say(
                  "report.data.vintages", "first", vintages.first(), "last", vintages.last());
      table.cell(html -> html.element("span", vintage, "class", "vintage"));
      table.cell(report.numbers().count(rows.size()));
      table.cell(report.numbers().count(sum(rows, "kept")));
    }
    table.close();
    out.note(report.say("report.data.note"));
    out.source("sources");
  }

  private static long sum(List<TableRow> rows, String column) {
    return rows.stream().mapToLong(row -> row.whole(column).orElse(0)).sum();
  }
}
