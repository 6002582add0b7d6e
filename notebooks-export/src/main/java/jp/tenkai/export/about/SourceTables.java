package jp.tenkai.export.about;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.SourceSettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** The sources, what each is used for, and their files. */
final class SourceTables {

  private static final String NON_COMMERCIAL = "non-commercial";

  private SourceTables() {}

  static void write(PageWords page, Html html, Map<String, List<TableRow>> sources) {
    html.element("h2", page.say("about.sources.title"), "id", "sources").line();
    html.element("p", page.say("about.sources.text")).line();
    Map<String, Set<String>> uses = uses(page);
    page.openTable(
        html,
        "table-sources",
        page.say("about.sources.caption"),
        "page.column.source",
        "page.column.publisher",
        "page.column.licence",
        "page.column.vintage",
        "about.column.rows#",
        "about.column.used");
    sources.forEach((id, rows) -> source(page, html, id, rows, uses.getOrDefault(id, Set.of())));
    page.closeTable(html);
    html.element("h2", page.say("about.files.title"), "id", "files").line();
    html.element("p", page.say("about.files.text")).line();
    sources.forEach((id, rows) -> files(page, html, id, rows));
  }

  /** The indicators that take figures from each source. */
  private static Map<String, Set<String>> uses(PageWords page) {
    Table components = page.contents().table(ReleaseTables.COMPONENTS);
    Map<String, Set<String>> found = new TreeMap<>();
    for (TableRow row : TableRow.stream(components).toList()) {
      found.computeIfAbsent(row.text("source"), s -> new TreeSet<>()).add(row.text("indicator"));
    }
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    found.forEach(
        (source, indicators) -> {
          Set<String> names = new TreeSet<>();
          indicators.forEach(id -> names.add(Subjects.name(page, id)));
          uses.put(source, names);
        });
    return uses;
  }

  private static void source(
      PageWords page, Html html, String id, List<TableRow> rows, Set<String> used) {
    TableRow first = rows.get(0);
    SourceSettings settings = page.contents().settings().sources().get(id);
    html.open("tr").open("th", "scope", "row");
    html.name(first.text("name_" + page.language().tag()));
    html.open("p", "class", "source").text(page.say("about.sources.attribution")).text(" ");
    html.name(first.text("attribution")).close("p").close("th");
    html.element(
        "td",
        settings == null ? first.text("publisher") : Subjects.either(page, settings.publisher()));
    html.open("td").name(first.text("licence"));
    if (rows.stream().anyMatch(row -> row.text("terms").equals(NON_COMMERCIAL))) {
      html.text(" ").element("span", page.say("terms.non_commercial"), "class", "terms");
    }
    html.close("td");
    Set<String> vintages = new TreeSet<>(rows.stream().map(row -> row.text("vintage")).toList());
    vintages.remove("");
    html.element("td", vintages.isEmpty() ? page.say("about.none") : range(page, vintages));
    page.number(html, accounts(page, rows));
    html.open("td");
    used(page, html, used);
    html.close("td").close("tr").line();
  }

  private static void used(PageWords page, Html html, Set<String> used) {
    if (used.isEmpty()) {
      html.element("span", page.say("about.sources.unused"), "class", "nodata");
      return;
    }
    html.open("details");
    html.element("summary", page.say("about.sources.used", Map.of("count", used.size())));
    html.open("ul");
    used.forEach(name -> html.open("li").name(name).close("li"));
    html.close("ul").close("details");
  }

  private static String range(PageWords page, Set<String> vintages) {
    TreeSet<String> sorted = new TreeSet<>(vintages);
    return sorted.size() == 1
        ? sorted.first()
        : page.say("about.range", Map.of("low", sorted.first(), "high", sorted.last()));
  }

  private static String accounts(PageWords page, List<TableRow> rows) {
    return page.say(
        "about.accounts",
        Map.of(
            "read", total(page, rows, "read"),
            "kept", total(page, rows, "kept"),
            "refused", total(page, rows, "quarantined")));
  }

  private static String total(PageWords page, List<TableRow> rows, String column) {
    return page.numbers().count(rows.stream().mapToLong(row -> row.whole(column).orElse(0)).sum());
  }

  private static void files(PageWords page, Html html, String id, List<TableRow> rows) {
    html.open("details");
    html.element(
            "summary",
            page.say(
                "about.files.of",
                Map.of(
                    "source", rows.get(0).text("name_" + page.language().tag()),
                    "count", rows.size())))
        .line();
    page.openTable(
        html,
        "files-" + id,
        page.captionOf(
            rows.get(0).text("name_" + page.language().tag()), page.say("about.files.caption")),
        "about.column.file",
        "page.column.vintage",
        "about.column.basis",
        "about.column.read#",
        "about.column.kept_rows#",
        "about.column.refused#",
        "about.column.sha");
    for (TableRow row : rows) {
      html.open("tr").open("th", "scope", "row").element("code", row.text("file")).close("th");
      html.element("td", row.text("vintage"));
      html.element("td", row.text("vintage_basis"), "lang", "en");
      page.number(html, page.numbers().count(row.whole("read").orElse(0)));
      page.number(html, page.numbers().count(row.whole("kept").orElse(0)));
      page.number(html, page.numbers().count(row.whole("quarantined").orElse(0)));
      html.open("td").element("span", row.text("sha256"), "class", "digest").close("td");
      html.close("tr").line();
    }
    page.closeTable(html);
    html.close("details").line();
  }
}
