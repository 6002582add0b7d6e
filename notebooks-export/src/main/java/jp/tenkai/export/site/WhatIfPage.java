package jp.tenkai.export.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.SiteFrame;
import jp.tenkai.export.html.Html;

/** The ranking under weights, limits and fields of the reader's own; never a published figure. */
final class WhatIfPage {

  static final String FILE = "what-if.html";
  static final List<String> COLUMNS =
      List.of(
          "rank",
          "country",
          "published_rank",
          "move",
          "score",
          "published_score",
          "class",
          "attractiveness",
          "feasibility");

  private static final List<String> SCRIPTS =
      List.of("sheet.js", "what-if-engine.js", "what-if.js");
  private static final List<String> NUMBERS =
      List.of(
          "rank", "published_rank", "score", "published_score", "attractiveness", "feasibility");

  private WhatIfPage() {}

  static String html(SiteFrame frame, PageContext page) {
    String title =
        page.say("site.what_if.title", Map.of("strategy", page.in(page.desk().settings().name())));
    return frame.page(page.place(), title, SCRIPTS, html -> body(page, html));
  }

  private static void body(PageContext page, Html html) {
    WhatIfData data = new WhatIfData(page);
    html.element("p", page.say("site.what_if.banner"), "class", "warn banner").line();
    html.element("p", page.say("site.what_if.lead"), "class", "lead").line();
    html.open("noscript").open("p").text(page.say("site.what_if.noscript")).text(" ");
    html.element(
        "a",
        page.say("page.ranking.title"),
        "href",
        page.place().page(page.desk().id() + "/" + RankingPage.FILE));
    html.close("p").close("noscript").line();
    // Empty without the script that fills it.
    html.open("div", "class", "what-if", "id", "what-if", "hidden", "hidden").line();
    WhatIfControls.write(page, data, html);
    results(page, html);
    html.close("div").line();
    ObjectNode json = data.json();
    html.json("what-if-data", json.toString()).line();
    html.json("what-if-texts", data.texts().toString()).line();
  }

  private static void results(PageContext page, Html html) {
    html.open("section", "class", "results", "aria-labelledby", "results").line();
    html.element("h2", page.say("site.what_if.results"), "id", "results");
    html.element("p", "", "id", "distance", "class", "distance", "role", "status");
    html.element("p", "", "id", "setting", "class", "note").line();
    html.open("div", "class", "share no-print");
    html.element("label", page.say("site.what_if.link"), "for", "link");
    html.open("div", "class", "share-row");
    html.single("input", "id", "link", "type", "text", "readonly", "readonly").text(" ");
    html.element("button", page.say("site.what_if.copy"), "type", "button", "id", "copy");
    html.text(" ");
    html.element("button", page.say("site.what_if.csv"), "type", "button", "id", "what-if-csv");
    html.close("div").element("p", "", "id", "copied", "role", "status", "class", "note");
    html.close("div").line();
    page.openTable(html, "what-if-table", page.say("site.what_if.caption"));
    html.open("thead").open("tr");
    for (String column : COLUMNS) {
      html.element(
          "th",
          page.say("site.what_if.column_" + column),
          "scope",
          "col",
          "class",
          NUMBERS.contains(column) ? "number" : column);
    }
    html.close("tr").close("thead").open("tbody").close("tbody");
    PageContext.closeTable(html);
    html.element("h3", page.say("site.what_if.out"), "id", "out").element("ul", "", "id", "outs");
    html.element("p", page.say("site.what_if.coverage_note"), "class", "note");
    html.close("section").line();
  }
}
