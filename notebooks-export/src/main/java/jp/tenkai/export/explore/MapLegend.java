package jp.tenkai.export.explore;

import java.util.Map;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;

/** What the colours of a map mean, one key for each figure it can show. */
final class MapLegend {

  private MapLegend() {}

  static void write(PageWords page, Html html, StrategyScene scene) {
    html.open("ul", "class", "legend by-class", "aria-label", page.say("map.mode.class"));
    for (ScoreClass scoreClass : ScoreClass.values()) {
      html.open("li");
      html.element("span", scoreClass.name(), "class", "badge " + scoreClass.css());
      html.text(" " + page.say("class." + scoreClass.name()));
      html.close("li");
    }
    rest(page, html, scene);
    html.open("ul", "class", "legend by-score", "aria-label", page.say("map.mode.score"));
    steps(page, html, MapSteps.SCORES, "s", "map.step");
    rest(page, html, scene);
    html.open("ul", "class", "legend by-coverage", "aria-label", page.say("map.mode.coverage"));
    steps(page, html, MapSteps.COVERAGES, "v", "map.step.percent");
    rest(page, html, scene);
  }

  private static void steps(PageWords page, Html html, int[] bounds, String css, String key) {
    for (int i = 0; i < bounds.length; i++) {
      boolean first = i == 0;
      boolean last = i == bounds.length - 1;
      String form = first ? ".below" : last ? ".above" : ".between";
      Map<String, Object> values =
          first
              ? Map.of("high", bounds[1])
              : last ? Map.of("low", bounds[i]) : Map.of("low", bounds[i], "high", bounds[i + 1]);
      swatch(html, css + "-" + bounds[i], page.say(key + form, values));
    }
  }

  private static void rest(PageWords page, Html html, StrategyScene scene) {
    if (!scene.tables().unranked().isEmpty()) {
      swatch(html, "unranked", page.say("map.unranked"));
    }
    if (!scene.tables().yardsticks().isEmpty()) {
      swatch(html, "yardstick", page.say("map.yardstick"));
    }
    swatch(html, "land", page.say("map.land"));
    html.close("ul").line();
  }

  private static void swatch(Html html, String css, String words) {
    html.open("li");
    html.open("svg", "class", "swatch", "width", "26", "height", "16", "aria-hidden", "true");
    String fill = css.equals("unranked") ? "url(#m-hatch)" : "none";
    html.single(
        "rect", "class", css, "x", "1", "y", "1", "width", "24", "height", "14", "fill", fill);
    html.close("svg").text(" " + words).close("li");
  }
}
