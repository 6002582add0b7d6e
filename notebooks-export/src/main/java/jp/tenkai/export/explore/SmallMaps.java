package jp.tenkai.export.explore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.chart.Ink;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;

/** One small map a field, coloured by the class of the field's score in each country. */
final class SmallMaps {

  private SmallMaps() {}

  static void write(PageWords page, Html html, StrategyScene scene) {
    html.element("h2", page.say("map.fields.title"), "id", "fields").line();
    html.open("p", "class", "note").text(page.say("map.fields.note")).text(" ");
    html.element(
        "a",
        page.say("map.fields.matrix"),
        "href",
        page.place().page(scene.settings().id() + "/matrix.html"));
    html.close("p").line().open("ul", "class", css(scene)).line();
    for (String field : scene.tables().fields().stringColumn("field")) {
      field(page, html, scene, field);
    }
    html.close("ul").line();
  }

  /** Maps that are wide need more room to be read. */
  private static String css(StrategyScene scene) {
    boolean wide = scene.map().width() > 1.6 * scene.map().height();
    return wide ? "small-maps wide" : "small-maps";
  }

  private static void field(PageWords page, Html html, StrategyScene scene, String field) {
    Map<ScoreClass, List<String>> countries = new EnumMap<>(ScoreClass.class);
    Map<ScoreClass, Integer> candidates = new EnumMap<>(ScoreClass.class);
    TableRow.stream(scene.tables().opportunity())
        .filter(row -> row.text("field").equals(field))
        .filter(row -> !row.text("standing").equals("unranked"))
        .filter(row -> scene.map().areas().containsKey(row.text("country")))
        .forEach(
            row ->
                ScoreClass.parse(row.text("class"))
                    .ifPresent(
                        scoreClass -> {
                          countries
                              .computeIfAbsent(scoreClass, c -> new ArrayList<>())
                              .add(row.text("country"));
                          if (!CountryWords.isYardstick(row)) {
                            candidates.merge(scoreClass, 1, Integer::sum);
                          }
                        }));
    html.open("li").open("a", "href", page.fieldPage(field)).line();
    html.open(
        "svg",
        "class",
        "chart map",
        "viewBox",
        "0 0 " + scene.map().width() + " " + scene.map().height(),
        "aria-hidden",
        "true");
    html.single("use", "href", "#m-land", "class", "land");
    html.open("g", "class", "none", "fill", Ink.BACK.colour());
    scene.map().areas().keySet().stream()
        .filter(code -> countries.values().stream().noneMatch(codes -> codes.contains(code)))
        .sorted()
        .forEach(code -> html.single("use", "href", "#m-" + code));
    html.close("g");
    countries.forEach(
        (scoreClass, codes) -> {
          html.open("g", "class", scoreClass.css(), "fill", scoreClass.fill());
          codes.forEach(code -> html.single("use", "href", "#m-" + code));
          html.close("g");
        });
    html.close("svg").line();
    html.element("span", page.in(page.contents().settings().field(field).brief()), "class", "name");
    html.element("span", counts(page, candidates), "class", "note");
    html.close("a").close("li").line();
  }

  private static String counts(PageWords page, Map<ScoreClass, Integer> candidates) {
    return page.say(
        "map.fields.counts",
        Map.of(
            "a", candidates.getOrDefault(ScoreClass.A, 0),
            "b", candidates.getOrDefault(ScoreClass.B, 0),
            "c", candidates.getOrDefault(ScoreClass.C, 0)));
  }
}
