package jp.tenkai.export.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;

/** The controls above the ranking: hidden until the script that serves them runs. */
final class RankingTools {

  private RankingTools() {}

  static void write(PageContext page, Html html) {
    html.open("form", "class", "tools no-print", "id", "ranking-tools", "hidden", "hidden").line();
    html.open("div", "class", "tool");
    html.element("label", page.say("site.tools.search"), "for", "search");
    html.single(
        "input",
        "type",
        "search",
        "id",
        "search",
        "autocomplete",
        "off",
        "aria-describedby",
        "search-hint");
    html.element("span", page.say("site.tools.search_hint"), "class", "note", "id", "search-hint");
    html.close("div").line();
    regions(page, html);
    classes(page, html);
    html.open("div", "class", "tool");
    html.element("label", page.say("site.tools.coverage"), "for", "coverage");
    html.single(
        "input",
        "type",
        "number",
        "id",
        "coverage",
        "min",
        "0",
        "max",
        "100",
        "step",
        "5",
        "value",
        "0",
        "inputmode",
        "numeric");
    html.close("div").line();
    html.open("div", "class", "tool act");
    button(html, "reset", page.say("site.tools.reset"), "reset");
    html.close("div").close("form").line();
    html.open("div", "class", "shown no-print", "id", "ranking-shown", "hidden", "hidden");
    html.element("p", "", "id", "ranking-count", "role", "status", "aria-live", "polite");
    html.open("p", "class", "downloads");
    button(html, "button", page.say("site.tools.csv"), "download-csv");
    html.text(" ");
    button(html, "button", page.say("site.tools.xlsx"), "download-xlsx");
    html.close("p").close("div").line();
  }

  /** Only where the release says which region a country belongs to. */
  private static void regions(PageContext page, Html html) {
    Map<String, String> regions = Regions.of(page);
    List<String> ranked = page.desk().tables().ranked().stringColumn("country").asList();
    List<String> names =
        ranked.stream().map(regions::get).filter(Objects::nonNull).distinct().sorted().toList();
    if (names.size() < 2) {
      return;
    }
    html.open("div", "class", "tool");
    html.element("label", page.say("site.tools.region"), "for", "region");
    html.open("select", "id", "region");
    html.element("option", page.say("site.tools.all_regions"), "value", "");
    names.forEach(name -> html.element("option", name, "value", name));
    html.close("select").close("div").line();
  }

  private static void classes(PageContext page, Html html) {
    html.open("fieldset", "class", "tool classes");
    html.element("legend", page.say("page.column.class"));
    for (ScoreClass scoreClass : ScoreClass.values()) {
      String id = "show-" + scoreClass.css();
      html.open("label", "for", id);
      html.single(
          "input",
          "type",
          "checkbox",
          "id",
          id,
          "name",
          "class",
          "value",
          scoreClass.name(),
          "checked",
          "checked");
      PageWords.badge(html, scoreClass.name());
      html.close("label").text(" ");
    }
    html.close("fieldset").line();
  }

  private static void button(Html html, String type, String text, String id) {
    html.element("button", text, "type", type, "id", id);
  }
}
