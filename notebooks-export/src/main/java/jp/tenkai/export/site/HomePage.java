package jp.tenkai.export.site;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.frame.Place;
import jp.tenkai.export.frame.SiteFrame;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Language;
import tech.tablesaw.api.Table;

/** The first page: each strategy with its question, its leading countries and fields. */
final class HomePage {

  private static final int LEADERS = 5;
  static final List<String> READING =
      List.of("page.reading.rank", "page.reading.score", "page.reading.axes", "page.reading.gaps");

  private HomePage() {}

  static String html(
      SiteFrame frame, ReleaseContents contents, Language language, List<StrategyDesk> desks) {
    Place place = new Place(language, "index.html");
    return frame.page(
        place,
        frame.catalogue(language).text("index.title"),
        List.of(),
        html -> {
          html.element("p", frame.catalogue(language).text("index.lead"), "class", "lead").line();
          html.open("div", "class", "cards strategies").line();
          List<PageContext> pages =
              desks.stream()
                  .map(desk -> new PageContext(contents, frame.catalogue(language), place, desk))
                  .toList();
          pages.forEach(page -> card(page, html));
          html.close("div").line();
          HomeNews.write(pages, html);
          reading(pages.get(0), html);
        });
  }

  private static void card(PageContext page, Html html) {
    StrategyDesk desk = page.desk();
    html.open("section", "class", "card").open("h2");
    page.link(html, page.in(desk.settings().name()), page.place().page(desk.id() + "/index.html"));
    html.close("h2");
    html.element("p", page.in(desk.settings().question()));
    html.element(
        "p",
        page.say(
            "site.home.count",
            Map.of(
                "ranked",
                desk.tables().ranked().rowCount(),
                "candidates",
                desk.tables().ranked().rowCount() + desk.tables().unranked().rowCount())),
        "class",
        "note");
    leaders(page, html);
    html.element("h3", page.say("index.fields")).open("ol", "class", "inline");
    TableRow.stream(first(desk.tables().fields()))
        .forEach(
            row -> {
              html.open("li");
              String field = row.text("field");
              page.link(html, page.brief(field), page.fieldPage(field));
              html.close("li");
            });
    html.close("ol").open("ul", "class", "links");
    SiteFrame.strategyPages()
        .forEach(
            (file, key) -> {
              String target = page.place().page(desk.id() + "/" + file);
              html.open("li").element("a", page.say(key), "href", target).close("li");
            });
    html.close("ul").close("section").line();
  }

  private static void leaders(PageContext page, Html html) {
    html.open("table", "class", "leaders").element("caption", page.say("index.countries"));
    html.open("thead").open("tr");
    html.element("th", page.say("page.column.rank"), "scope", "col", "class", "number");
    html.element("th", page.say("page.column.country"), "scope", "col");
    html.element("th", page.say("page.column.class"), "scope", "col");
    html.element("th", page.say("page.column.interval"), "scope", "col", "class", "number");
    html.close("tr").close("thead").open("tbody");
    TableRow.stream(first(page.desk().tables().ranked()))
        .forEach(
            row -> {
              html.open("tr");
              html.element("td", RankingTable.whole(row.whole("rank")), "class", "number rank");
              html.open("th", "scope", "row");
              page.link(html, page.country(row), page.countryPage(row.text("country")));
              html.close("th").open("td");
              PageWords.badge(html, row.text("class"));
              html.close("td");
              html.element(
                  "td",
                  RankingTable.whole(row.whole("rank_low"))
                      + "–"
                      + RankingTable.whole(row.whole("rank_high")),
                  "class",
                  "number");
              html.close("tr");
            });
    html.close("tbody").close("table");
  }

  private static void reading(PageContext page, Html html) {
    html.element("h2", page.say("page.reading.title"), "id", "reading").open("ul", "class", "key");
    READING.forEach(key -> html.element("li", page.say(key)).line());
    html.close("ul").open("p");
    html.element("a", page.say("site.home.method"), "href", page.place().page("method.html"));
    html.close("p").line();
  }

  private static Table first(Table table) {
    return table.first(Math.min(LEADERS, table.rowCount()));
  }
}
