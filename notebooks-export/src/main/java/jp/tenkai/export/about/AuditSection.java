package jp.tenkai.export.about;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** What the statistical audit found: all that is bad, and what is uncertain behind a fold. */
final class AuditSection {

  private AuditSection() {}

  static void write(PageWords page, Html html) {
    html.element("p", page.say("about.audit.text")).line();
    for (StrategySettings strategy : page.contents().settings().strategies().values()) {
      List<TableRow> rows =
          TableRow.stream(page.contents().table(ReleaseTables.AUDIT))
              .filter(row -> row.text("strategy").equals(strategy.id()))
              .toList();
      List<TableRow> bad = verdict(rows, "bad");
      List<TableRow> uncertain = verdict(rows, "uncertain");
      html.element("h3", page.in(strategy.name())).line();
      html.element(
              "p",
              page.say(
                  "about.audit.counts",
                  Map.of(
                      "good", verdict(rows, "good").size(),
                      "uncertain", uncertain.size(),
                      "bad", bad.size())))
          .line();
      if (!bad.isEmpty()) {
        table(page, html, strategy, "bad", "about.audit.bad", bad);
      }
      if (!uncertain.isEmpty()) {
        html.open("details");
        html.element(
                "summary", page.say("about.audit.uncertain", Map.of("count", uncertain.size())))
            .line();
        table(page, html, strategy, "uncertain", "about.audit.uncertain_caption", uncertain);
        html.close("details").line();
      }
    }
  }

  private static List<TableRow> verdict(List<TableRow> rows, String verdict) {
    return rows.stream().filter(row -> row.text("verdict").equals(verdict)).toList();
  }

  private static void table(
      PageWords page,
      Html html,
      StrategySettings strategy,
      String id,
      String caption,
      List<TableRow> rows) {
    page.openTable(
        html,
        "audit-" + strategy.id() + "-" + id,
        page.captionOf(page.in(strategy.name()), page.say(caption)),
        "about.column.subject",
        "about.column.finding",
        "about.column.step");
    for (TableRow row : rows) {
      html.open("tr").element("th", Subjects.name(page, row.text("subject")), "scope", "row");
      html.element("td", row.text("detail_" + page.language().tag()));
      html.open("td").element("code", row.text("step")).close("td").close("tr").line();
    }
    page.closeTable(html);
  }
}
