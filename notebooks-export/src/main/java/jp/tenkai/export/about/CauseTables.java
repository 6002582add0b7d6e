package jp.tenkai.export.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.NumberText;

/** The changes of countries and fields by cause, with the figures that moved them most. */
final class CauseTables {
  /** All causes with points, in the order in which they are shown. */
  private static final List<String> CAUSES =
      List.of(
          "new-data",
          "revised-data",
          "lost-data",
          "others",
          "membership",
          "configuration",
          "method",
          "together");

  private final PageWords page;
  private final Html html;

  CauseTables(PageWords page, Html html) {
    this.page = page;
    this.html = html;
  }

  /** One table of the countries and one of the fields; none where nothing changed. */
  void write(StrategySettings strategy) {
    write(strategy, "country", "page.column.country", "about.causes.countries");
    write(strategy, "field", "page.column.field", "about.causes.fields");
  }

  private void write(StrategySettings strategy, String kind, String head, String caption) {
    Map<String, List<TableRow>> parts = new LinkedHashMap<>();
    rows(ReleaseTables.ATTRIBUTION.name(), strategy, kind)
        .filter(row -> !Double.isNaN(row.real("points")))
        .forEach(row -> parts.computeIfAbsent(row.text("id"), id -> new ArrayList<>()).add(row));
    if (parts.isEmpty()) {
      return;
    }
    Map<String, List<TableRow>> figures = new LinkedHashMap<>();
    rows(ReleaseTables.MOVED_FIGURES.name(), strategy, kind)
        .forEach(row -> figures.computeIfAbsent(row.text("id"), id -> new ArrayList<>()).add(row));
    Set<String> found = new TreeSet<>();
    parts.values().forEach(rows -> rows.forEach(row -> found.add(row.text("cause"))));
    List<String> causes = CAUSES.stream().filter(found::contains).toList();
    List<String> heads = new ArrayList<>(List.of(head, "about.changes.points#"));
    causes.forEach(cause -> heads.add("cause." + cause.replace('-', '_') + "#"));
    heads.add("about.causes.figures");
    page.openTable(
        html,
        "causes-" + kind + "-" + strategy.id(),
        page.say(caption, Map.of("strategy", page.in(strategy.name()))),
        heads.toArray(String[]::new));
    parts.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<TableRow>>>comparingDouble(
                    one -> -Math.abs(sum(one.getValue())))
                .thenComparing(Map.Entry::getKey))
        .forEach(
            one ->
                row(
                    kind,
                    one.getKey(),
                    causes,
                    one.getValue(),
                    figures.getOrDefault(one.getKey(), List.of())));
    page.closeTable(html);
  }

  private Stream<TableRow> rows(String table, StrategySettings strategy, String kind) {
    return TableRow.stream(page.contents().table(ReleaseTables.named(table)))
        .filter(row -> row.text("strategy").equals(strategy.id()))
        .filter(row -> row.text("kind").equals(kind));
  }

  private static double sum(List<TableRow> parts) {
    return parts.stream().mapToDouble(row -> row.real("points")).sum();
  }

  private void row(
      String kind, String id, List<String> causes, List<TableRow> parts, List<TableRow> figures) {
    html.open("tr").open("th", "scope", "row");
    if (kind.equals("country")) {
      page.link(html, page.country(id), page.countryPage(id));
    } else {
      page.link(html, page.field(id), page.fieldPage(id));
    }
    html.close("th");
    page.number(html, page.numbers().points(sum(parts)));
    for (String cause : causes) {
      List<TableRow> own = parts.stream().filter(row -> row.text("cause").equals(cause)).toList();
      page.number(html, own.isEmpty() ? NumberText.MISSING : page.numbers().points(sum(own)));
    }
    html.open("td").open("ul", "class", "plain");
    figures.forEach(figure -> item(figure(figure, kind), figure.real("points")));
    parts.stream()
        .filter(row -> !row.text("key").isEmpty())
        .forEach(row -> item(row.text("key"), row.real("points")));
    html.close("ul").close("td").close("tr").line();
  }

  private void item(String what, double points) {
    html.open("li").text(what).text(" ");
    html.element("span", page.numbers().points(points)).close("li");
  }

  private String figure(TableRow row, String kind) {
    double restated = row.real("restated_value");
    return (kind.equals("field") ? page.country(row.text("country")) + " " : "")
        + Subjects.name(page, row.text("indicator"))
        + " "
        + value(row, "previous_")
        + (Double.isNaN(restated)
            ? ""
            : page.say("about.causes.restated", Map.of("value", page.numbers().figure(restated))))
        + " → "
        + value(row, "");
  }

  private String value(TableRow row, String prefix) {
    double value = row.real(prefix + "value");
    return Double.isNaN(value)
        ? NumberText.MISSING
        : page.numbers().figure(value)
            + row.whole(prefix + "year").stream()
                .mapToObj(year -> " (" + year + ")")
                .findFirst()
                .orElse("");
  }
}
