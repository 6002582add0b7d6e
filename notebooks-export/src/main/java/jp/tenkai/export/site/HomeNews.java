package jp.tenkai.export.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** What has changed since the quarter before: the countries that moved most. */
final class HomeNews {

  private static final int MOVERS = 3;

  private HomeNews() {}

  /**
   * Writes the section.
   *
   * @param pages one for each strategy, all of the first page
   */
  static void write(List<PageContext> pages, Html html) {
    PageContext any = pages.get(0);
    html.element("h2", any.say("site.home.news"), "id", "news").line();
    Table changes = any.contents().table(ReleaseTables.CHANGES);
    if (changes.isEmpty()) {
      html.element(
          "p", any.say("site.home.first", Map.of("release", any.contents().name().toString())));
    } else {
      String previous = new TableRow(changes, 0).text("previous_release");
      html.element("p", any.say("site.home.since", Map.of("previous", previous)));
      pages.forEach(page -> movers(page, html));
    }
    html.open("p");
    html.element("a", any.say("site.home.changes"), "href", any.place().page("changes.html"));
    html.close("p").line();
  }

  private static void movers(PageContext page, Html html) {
    List<TableRow> movers =
        page.desk().changes().values().stream()
            .filter(row -> row.whole("places").orElse(0) != 0)
            .sorted(
                Comparator.comparingLong((TableRow row) -> -Math.abs(row.whole("places").orElse(0)))
                    .thenComparing(row -> row.text("country")))
            .limit(MOVERS)
            .toList();
    html.element("h3", page.in(page.desk().settings().name()));
    if (movers.isEmpty()) {
      html.element("p", page.say("site.home.unmoved"));
      return;
    }
    html.open("ul");
    for (TableRow row : movers) {
      String country = row.text("country");
      html.open("li");
      page.link(html, page.country(country), page.countryPage(country));
      html.text(" ");
      CountryCells.places(page, html, row.whole("places"));
      html.text(" ");
      html.element(
          "span",
          page.say(
              "site.home.move",
              Map.of(
                  "from", RankingTable.whole(row.whole("previous_rank")),
                  "to", RankingTable.whole(row.whole("rank")))),
          "class",
          "note");
      html.close("li").line();
    }
    html.close("ul").line();
  }
}
