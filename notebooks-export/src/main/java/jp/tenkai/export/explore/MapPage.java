package jp.tenkai.export.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;

/** A strategy's countries on a map, and small maps of its fields. */
final class MapPage {

  private MapPage() {}

  static void write(PageWords page, Html html, StrategyScene scene) {
    page.paragraph(html, "map.lead", "lead");
    html.open("figure", "class", "figure map-figure show-class", "id", "map").line();
    modes(page, html);
    MapDrawing.draw(page, html, scene);
    MapLegend.write(page, html, scene);
    html.open("figcaption").element("p", page.say("map.borders"), "class", "note");
    if (!scene.map().absent().isEmpty()) {
      html.element(
          "p",
          page.say(
              "map.absent",
              Map.of(
                  "countries",
                  String.join(
                      page.say("map.comma"),
                      new TreeSet<>(scene.map().absent()).stream().map(page::country).toList()))),
          "class",
          "note");
    }
    html.close("figcaption").line();
    table(page, html, scene);
    html.close("figure").line();
    SmallMaps.write(page, html, scene);
  }

  /** The switch; a script shows it, since without one it could not do anything. */
  private static void modes(PageWords page, Html html) {
    html.open("fieldset", "class", "map-modes", "hidden", "hidden");
    html.element("legend", page.say("map.show"));
    for (String mode : new String[] {"class", "score", "coverage"}) {
      String id = "mode-" + mode;
      List<String> input =
          new ArrayList<>(List.of("type", "radio", "name", "mode", "value", mode, "id", id));
      if (mode.equals("class")) {
        input.addAll(List.of("checked", "checked"));
      }
      html.open("label", "for", id).single("input", input.toArray(String[]::new));
      html.text(page.say("map.mode." + mode)).close("label").text(" ");
    }
    html.close("fieldset").line();
  }

  private static void table(PageWords page, Html html, StrategyScene scene) {
    html.open("details").element("summary", page.say("map.table")).line();
    page.openTable(
        html,
        "map-table",
        page.say("map.caption"),
        "page.column.country",
        "page.column.rank",
        "page.column.class",
        "page.column.score#",
        "page.column.coverage#");
    scene.countries().forEach(row -> row(page, html, row));
    page.closeTable(html);
    html.close("details").line();
  }

  private static void row(PageWords page, Html html, TableRow row) {
    String code = row.text("country");
    html.open("tr").open("th", "scope", "row");
    page.link(html, page.country(code), page.countryPage(code));
    html.close("th").element("td", CountryWords.rank(page, row)).open("td");
    boolean scored = CountryWords.isScored(row);
    PageWords.badge(html, scored ? row.text("class") : "");
    html.close("td");
    page.number(html, scored ? page.numbers().score(row.real("score")) : "–");
    page.number(html, page.numbers().percent(row.real("coverage")));
    html.close("tr").line();
  }
}
