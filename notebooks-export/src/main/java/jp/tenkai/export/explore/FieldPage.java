package jp.tenkai.export.explore;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;

/** One field: where it stands under each strategy, and what it is made of. */
final class FieldPage {

  private FieldPage() {}

  static void write(PageWords page, Html html, String field, List<StrategyScene> scenes) {
    page.paragraph(html, "field.lead", "lead");
    html.open("ul", "class", "links");
    for (StrategyScene scene : scenes) {
      html.open("li");
      page.link(html, page.in(scene.settings().name()), "#" + scene.settings().id());
      html.close("li");
    }
    html.open("li").element("a", page.say("field.made.title"), "href", "#made-of").close("li");
    html.open("li")
        .element("a", page.say("field.all"), "href", page.place().page("field/index.html"));
    html.close("li").close("ul").line();
    for (StrategyScene scene : scenes) {
      html.element("h2", page.in(scene.settings().name()), "id", scene.settings().id()).line();
      standing(page, html, scene, field);
      FieldCountries.write(page, html, scene, field);
    }
    FieldDefinition.write(page, html, field);
  }

  /** The field's own rank among the fields. */
  private static void standing(PageWords page, Html html, StrategyScene scene, String field) {
    TableRow.stream(scene.tables().fields())
        .filter(row -> row.text("field").equals(field))
        .filter(row -> row.whole("rank").isPresent())
        .forEach(
            row ->
                html.element(
                        "p",
                        page.say(
                            "field.standing",
                            Map.of(
                                "fields", scene.tables().fields().rowCount(),
                                "rank", FieldWords.rank(page, row),
                                "score", page.numbers().score(row.real("score")),
                                "countries", FieldWords.whole(page, row, "countries"))))
                    .line());
  }
}
