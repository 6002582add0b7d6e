package jp.tenkai.export.about;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** Ranks and scores beside those of the release before. */
final class ChangesPage {

  private static final List<String> MOVED = List.of("moved_1", "moved_2", "moved_3");

  private ChangesPage() {}

  static void write(PageWords page, Html html) {
    Table changes = page.contents().table(ReleaseTables.CHANGES);
    if (changes.isEmpty()) {
      html.element(
          "p",
          page.say("about.changes.first", Map.of("release", page.contents().name())),
          "class",
          "lead");
      html.element("p", page.say("about.changes.next"));
      return;
    }
    html.element(
        "p",
        page.say(
            "about.changes.lead",
            Map.of(
                "release", page.contents().name(),
                "previous", changes.stringColumn("previous_release").get(0))),
        "class",
        "lead");
    boolean split = !page.contents().table(ReleaseTables.ATTRIBUTION).isEmpty();
    html.element("p", page.say(split ? "about.causes.lead" : "about.causes.none"));
    for (StrategySettings strategy : page.contents().settings().strategies().values()) {
      html.element("h2", page.in(strategy.name())).line();
      List<TableRow> rows =
          TableRow.stream(changes)
              .filter(row -> row.text("strategy").equals(strategy.id()))
              .sorted(order())
              .toList();
      table(page, html, strategy.id(), rows);
      new CauseTables(page, html).write(strategy);
    }
  }

  /** The largest changes of score first. */
  private static Comparator<TableRow> order() {
    return Comparator.<TableRow>comparingDouble(
            row -> Double.isNaN(row.real("points")) ? 0 : -Math.abs(row.real("points")))
        .thenComparing(row -> row.text("country"));
  }

  private static void table(PageWords page, Html html, String strategy, List<TableRow> rows) {
    page.openTable(
        html,
        "changes-" + strategy,
        page.say("about.changes.caption"),
        "page.column.country",
        "about.changes.rank#",
        "about.changes.before#",
        "about.changes.places#",
        "page.column.score#",
        "about.changes.score_before#",
        "about.changes.points#",
        "about.changes.moved");
    for (TableRow row : rows) {
      html.open("tr").open("th", "scope", "row");
      page.link(html, page.country(row.text("country")), page.countryPage(row.text("country")));
      html.close("th");
      page.number(html, whole(page, row.whole("rank")));
      page.number(html, whole(page, row.whole("previous_rank")));
      OptionalLong places = row.whole("places");
      page.number(
          html, page.numbers().places(places.isEmpty() ? Double.NaN : (double) places.getAsLong()));
      page.number(html, page.numbers().score(row.real("score")));
      page.number(html, page.numbers().score(row.real("previous_score")));
      page.number(html, page.numbers().points(row.real("points")));
      html.open("td");
      moved(page, html, row);
      html.close("td").close("tr").line();
    }
    page.closeTable(html);
  }

  /** Releases made before the attribution existed don't have its columns. */
  private static void moved(PageWords page, Html html, TableRow row) {
    html.open("ul", "class", "plain");
    for (String column : MOVED) {
      boolean known = row.table().columnNames().contains(column);
      if (known && !row.text(column).isEmpty()) {
        html.open("li").text(Subjects.name(page, row.text(column))).text(" ");
        html.element("span", page.numbers().points(row.real(column + "_points"))).close("li");
      }
    }
    html.close("ul");
  }

  private static String whole(PageWords page, OptionalLong value) {
    return value.isPresent() ? page.numbers().count(value.getAsLong()) : page.say("about.none");
  }
}
