package jp.tenkai.export.explore;

import jp.tenkai.export.chart.Ink;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.geo.MapArea;
import jp.tenkai.export.geo.WorldMap;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;

/**
 * The large map. Each country is a link; which of its figures colours it and stands in it is
 * decided by the class of the figure around it, so that switching needs no second map. The outlines
 * are defined once, by country code, for the small maps too.
 */
final class MapDrawing {

  /** Countries with less room, in units of the map, hold no figure. */
  private static final int ROOM = 44;

  /** The same for a figure of three digits. */
  private static final int WIDE_ROOM = 64;

  private MapDrawing() {}

  static void draw(PageWords page, Html html, StrategyScene scene) {
    WorldMap map = scene.map();
    html.open("div", "class", "map-room");
    html.open(
        "svg",
        "class",
        "chart map",
        "width",
        Integer.toString(map.width() / 2),
        "height",
        Integer.toString(map.height() / 2),
        "viewBox",
        "0 0 " + map.width() + " " + map.height(),
        "role",
        "group",
        "aria-label",
        page.say("map.title"));
    html.element("title", page.say("map.title"));
    html.element("desc", page.say("map.desc")).line();
    definitions(html, map);
    html.single("use", "href", "#m-land", "class", "land", "fill", Ink.EMPTY.colour()).line();
    scene.countries().forEach(row -> area(page, html, row, map));
    html.close("svg").close("div").line();
  }

  private static void definitions(Html html, WorldMap map) {
    html.open("defs").line();
    html.open(
        "pattern",
        "id",
        "m-hatch",
        "width",
        "12",
        "height",
        "12",
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    html.single("rect", "class", "ink-back", "width", "12", "height", "12", "fill", "#ffffff");
    html.single("rect", "class", "ink-soft", "width", "3", "height", "12", "fill", "#5a666d");
    html.close("pattern").line();
    html.single("path", "id", "m-land", "d", map.land()).line();
    map.areas().values().stream()
        .sorted((a, b) -> a.code().compareTo(b.code()))
        .forEach(area -> outline(html, area));
    html.close("defs").line();
  }

  private static void outline(Html html, MapArea area) {
    html.open("g", "id", "m-" + area.code());
    if (!area.path().isEmpty()) {
      html.single("path", "d", area.path());
    }
    if (area.small()) {
      html.single(
          "circle", "cx", Integer.toString(area.x()), "cy", Integer.toString(area.y()), "r", "9");
    }
    html.close("g").line();
  }

  private static void area(PageWords page, Html html, TableRow row, WorldMap map) {
    MapArea area = map.areas().get(row.text("country"));
    if (area == null) {
      return;
    }
    ScoreClass scoreClass = ScoreClass.parse(row.text("class")).orElse(null);
    boolean scored = CountryWords.isScored(row) && scoreClass != null;
    String css = "area" + (CountryWords.isYardstick(row) ? " yardstick" : "");
    if (scored) {
      css += " " + scoreClass.css() + " s-" + MapSteps.score(row.real("score"));
    } else {
      css += " unranked";
    }
    css += " v-" + MapSteps.coverage(row.real("coverage"));
    html.open(
        "a",
        "href",
        page.countryPage(area.code()),
        "class",
        css,
        "fill",
        scored ? scoreClass.fill() : "url(#m-hatch)",
        "stroke",
        Ink.BACK.colour(),
        "stroke-width",
        "2");
    html.element("title", CountryWords.hint(page, row));
    html.single("use", "href", "#m-" + area.code());
    if (area.room() >= ROOM && scored) {
      figure(html, area, "by-class " + scoreClass.css(), scoreClass.name());
      figure(html, area, "by-score", page.numbers().count(row.real("score")));
    }
    if (area.room() >= WIDE_ROOM) {
      figure(html, area, "by-coverage", page.numbers().count(100 * row.real("coverage")));
    }
    html.close("a").line();
  }

  private static void figure(Html html, MapArea area, String css, String words) {
    html.element(
        "text",
        words,
        "class",
        css,
        "x",
        Integer.toString(area.x()),
        "y",
        Integer.toString(area.y() + 9),
        "font-size",
        "26",
        "text-anchor",
        "middle",
        "stroke",
        "none",
        "aria-hidden",
        "true");
  }
}
