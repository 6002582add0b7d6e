package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** What the statistical audit of data and method found, in short. */
final class AuditChapter {

  private static final int SHOWN = 25;

  private AuditChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    out.chapterOnPage("report.audit.title");
    List<TableRow> audit = report.rows(ReleaseTables.AUDIT);
    out.paragraph(
        report.say(
            "report.audit.lead",
            "all",
            Integer.toString(audit.size()),
            "good",
            count(audit, "good"),
            "uncertain",
            count(audit, "uncertain"),
            "bad",
            count(audit, "bad")));
    List<TableRow> bad =
        audit.stream().filter(row -> row.text("verdict").equals("bad")).limit(SHOWN).toList();
    if (bad.isEmpty()) {
      out.paragraph(report.say("report.audit.none"));
      return;
    }
    ReportTable table =
        out.shortTable(
            report.say("report.audit.table", "count", Integer.toString(bad.size())),
            Column.text(report.say("report.column.subject"), 45),
            Column.text(report.say("report.column.finding"), 55));
    for (TableRow row : bad) {
      table.row().head(subject(report, row.text("subject"))).cell(report.text(row, "detail"));
    }
    table.close();
    out.note(report.say("report.audit.note"));
    out.source("audit");
  }

  private static String count(List<TableRow> audit, String verdict) {
    return Long.toString(audit.stream().filter(row -> row.text("verdict").equals(verdict)).count());
  }

  /** The names of what a finding is about; a code that names nothing stays as it is. */
  private static String subject(ReportContext report, String codes) {
    List<String> names = new ArrayList<>();
    for (String code : codes.split(" / ", -1)) {
      String last = code.substring(code.lastIndexOf('/') + 1);
      if (report.contents().settings().indicators().containsKey(last)) {
        names.add(report.indicator(last));
      } else if (report.strategy().pillars().containsKey(last)) {
        names.add(report.in(report.strategy().pillars().get(last).name()));
      } else if (report.strategy().axes().containsKey(last)) {
        names.add(report.in(report.strategy().axes().get(last).name()));
      } else {
        names.add(last.equals("index") ? report.say("report.audit.index") : code);
      }
    }
    return String.join(" / ", names);
  }
}
