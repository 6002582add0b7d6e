package jp.tenkai.export.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;

/** All fields with their ranks under each strategy. */
final class FieldIndexPage {

  private FieldIndexPage() {}

  static void write(PageWords page, Html html, List<StrategyScene> scenes) {
    page.paragraph(html, "field.index.lead", "lead");
    for (StrategyScene scene : scenes) {
      html.element("h2", page.in(scene.settings().name())).line();
      table(page, html, scene);
    }
  }

  private static void table(PageWords page, Html html, StrategyScene scene) {
    Map<String, Integer> goods = new HashMap<>();
    page.contents().settings().fields().forEach((id, field) -> goods.put(id, field.hs().size()));
    page.openTable(
        html,
        "fields-" + scene.settings().id(),
        page.captionOf(page.in(scene.settings().name()), page.say("field.index.caption")),
        "page.column.rank",
        "page.column.field",
        "page.column.score#",
        "page.column.best_countries",
        "page.column.countries#",
        "field.column.codes#");
    TableRow.stream(scene.tables().fields())
        .forEach(
            row -> {
              String field = row.text("field");
              html.open("tr").element("td", FieldWords.rank(page, row));
              html.open("th", "scope", "row");
              page.link(html, page.field(field), page.fieldPage(field));
              html.close("th");
              page.number(html, page.numbers().score(row.real("score")));
              html.open("td");
              best(page, html, row);
              html.close("td");
              page.number(html, FieldWords.whole(page, row, "countries"));
              int codes = goods.getOrDefault(field, 0);
              page.number(
                  html,
                  codes == 0
                      ? page.say("field.goods.not_applicable")
                      : page.numbers().count(codes));
              html.close("tr").line();
            });
    page.closeTable(html);
  }

  private static void best(PageWords page, Html html, TableRow row) {
    List<String> codes = new ArrayList<>();
    for (String column : List.of("best_country_1", "best_country_2", "best_country_3")) {
      if (!row.text(column).isEmpty()) {
        codes.add(row.text(column));
      }
    }
    html.open("ul", "class", "inline");
    for (String code : codes) {
      html.open("li");
      page.link(html, page.country(code), page.countryPage(code));
      html.close("li");
    }
    html.close("ul");
  }
}
