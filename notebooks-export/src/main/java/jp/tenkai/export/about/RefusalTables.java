package jp.tenkai.export.about;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** Rows refused, figures on which sources differ, and the gates of quality, each in short. */
final class RefusalTables {

  private RefusalTables() {}

  static void write(PageWords page, Html html) {
    html.element("h2", page.say("about.refused.title"), "id", "refused").line();
    html.open("p").text(page.say("about.refused.text")).text(" ");
    table(page, html, "quarantine");
    refused(page, html);
    html.element("h2", page.say("about.differ.title"), "id", "differ").line();
    html.open("p").text(page.say("about.differ.text")).text(" ");
    table(page, html, "discrepancies");
    differ(page, html);
    html.element("h2", page.say("about.gates.title"), "id", "gates").line();
    gates(page, html);
  }

  /** Ends a paragraph with the link to the whole table. */
  private static void table(PageWords page, Html html, String name) {
    html.element("a", page.say("about.whole_table"), "href", link(page, name)).close("p").line();
  }

  private static String link(PageWords page, String name) {
    return page.place().publication("data/" + name + ".csv");
  }

  private static void refused(PageWords page, Html html) {
    Map<String, long[]> reasons = new TreeMap<>();
    TableRow.stream(page.contents().table(ReleaseTables.QUARANTINE))
        .forEach(
            row -> {
              long[] counts = reasons.computeIfAbsent(row.text("reason"), r -> new long[2]);
              counts[0] += row.whole("rows").orElse(0);
              counts[1]++;
            });
    page.openTable(
        html,
        "table-refused",
        page.say("about.refused.caption"),
        "page.column.reason",
        "about.column.rows_refused#",
        "about.column.files#");
    reasons.forEach(
        (reason, counts) -> {
          html.open("tr").open("th", "scope", "row").text(reason(page, reason)).text(" ");
          html.element("code", reason).close("th");
          page.number(html, page.numbers().count(counts[0]));
          page.number(html, page.numbers().count(counts[1]));
          html.close("tr").line();
        });
    page.closeTable(html);
  }

  private static String reason(PageWords page, String reason) {
    String key = "about.refused." + reason;
    return page.catalogue().keys().contains(key) ? page.say(key) : "";
  }

  private static void differ(PageWords page, Html html) {
    Map<String, int[]> groups = new TreeMap<>();
    TableRow.stream(page.contents().table(ReleaseTables.DISCREPANCIES))
        .forEach(
            row -> {
              int[] counts = groups.computeIfAbsent(row.text("group"), g -> new int[2]);
              counts[row.text("verdict").equals("agrees") ? 0 : 1]++;
            });
    if (groups.isEmpty()) {
      html.element("p", page.say("about.differ.none"), "class", "nodata").line();
      return;
    }
    page.openTable(
        html,
        "table-differ",
        page.say("about.differ.caption"),
        "about.column.indicator",
        "about.column.agree#",
        "about.column.differ#");
    groups.forEach(
        (group, counts) -> {
          html.open("tr").element("th", group(page, group), "scope", "row");
          page.number(html, page.numbers().count(counts[0]));
          page.number(html, page.numbers().count(counts[1]));
          html.close("tr").line();
        });
    page.closeTable(html);
  }

  private static String group(PageWords page, String group) {
    String key = "about.differ." + group;
    return page.catalogue().keys().contains(key) ? page.say(key) : Subjects.name(page, group);
  }

  private static void gates(PageWords page, Html html) {
    List<TableRow> rows = TableRow.stream(page.contents().table(ReleaseTables.QUALITY)).toList();
    List<TableRow> raised =
        rows.stream().filter(row -> !row.text("verdict").equals("good")).toList();
    html.element(
            "p",
            page.say("about.gates.summary", Map.of("checks", rows.size(), "raised", raised.size())))
        .line();
    if (raised.isEmpty()) {
      return;
    }
    page.openTable(
        html,
        "table-gates",
        page.say("about.gates.caption"),
        "about.column.subject",
        "about.column.found",
        "about.column.expected",
        "page.column.reason");
    for (TableRow row : raised) {
      html.open("tr").open("th", "scope", "row").element("code", row.text("subject")).close("th");
      html.element("td", row.text("found"), "lang", "en");
      html.element("td", row.text("expected"), "lang", "en");
      html.open("td");
      MethodPage.reason(html, "span", row.text("reason"));
      html.close("td").close("tr").line();
    }
    page.closeTable(html);
  }
}
