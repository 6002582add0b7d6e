package jp.tenkai.export.site;

import java.util.List;
import jp.tenkai.export.frame.SiteFrame;
import jp.tenkai.export.html.Html;

/** A strategy's start page: its ranking, whole without a script, sorted and filtered with one. */
final class RankingPage {

  static final String FILE = "index.html";

  private static final List<String> SCRIPTS = List.of("search.js", "sheet.js", "ranking.js");

  private RankingPage() {}

  static String html(SiteFrame frame, PageContext page) {
    return frame.page(
        page.place(), page.in(page.desk().settings().name()), SCRIPTS, html -> body(page, html));
  }

  private static void body(PageContext page, Html html) {
    html.element("p", page.in(page.desk().settings().question()), "class", "lead").line();
    html.element("h2", page.say("site.key.title"), "id", "key").open("ol", "class", "key");
    KeySentences.of(page).forEach(sentence -> html.element("li", sentence).line());
    html.close("ol").line();
    html.element("h2", page.say("page.ranking.title"), "id", "ranking").line();
    RankingTools.write(page, html);
    RankingTable.ranked(page, html);
    html.element("p", page.say("site.ranking.note"), "class", "note").line();
    reading(page, html);
    fullTables(page, html);
    RankingTable.yardsticks(page, html);
    UnrankedTable.write(page, html);
    FieldTable.write(page, html);
    html.json("ranking-data", RankingData.json(page)).line();
  }

  private static void reading(PageContext page, Html html) {
    html.open("details", "class", "reading");
    html.element("summary", page.say("page.reading.title")).open("ul");
    HomePage.READING.forEach(key -> html.element("li", page.say(key)));
    html.close("ul").close("details").line();
  }

  private static void fullTables(PageContext page, Html html) {
    String release = page.contents().name().toString();
    String strategy = page.desk().id();
    html.element("h3", page.say("site.ranking.full"), "id", "full").open("ul", "class", "links");
    way(page, html, "site.full.ranking", "data/ranking.csv");
    way(page, html, "site.full.components", "data/components.csv");
    way(page, html, "site.full.workbook", "workbook/tenkai-" + release + "-" + strategy + ".xlsx");
    String report = "report/" + strategy + "-" + page.language().tag() + ".pdf";
    way(page, html, "site.full.report", report);
    html.open("li");
    html.element("a", page.say("site.full.all"), "href", page.place().page("downloads.html"));
    html.close("li").close("ul").line();
  }

  private static void way(PageContext page, Html html, String key, String target) {
    html.open("li");
    html.element("a", page.say(key), "href", page.place().publication(target));
    html.close("li");
  }
}
