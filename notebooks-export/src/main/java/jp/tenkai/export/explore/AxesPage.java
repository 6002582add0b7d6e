package jp.tenkai.export.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.chart.TwoAxes;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.AxisSettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** A strategy's countries along its two axes. */
final class AxesPage {

  private static final String ATTRACTIVENESS = "attractiveness";
  private static final String FEASIBILITY = "feasibility";

  private AxesPage() {}

  static void write(PageWords page, Html html, StrategyScene scene) {
    page.paragraph(html, "axes.lead", "lead");
    html.open("ul", "class", "key");
    html.element("li", page.say("axes.read.place")).element("li", page.say("axes.read.curves"));
    html.element("li", page.say("axes.read.corners"));
    Map<String, TwoAxes.Spread> spreads = spreads(page, scene);
    if (!spreads.isEmpty()) {
      html.element("li", page.say("axes.read.ellipse"));
    }
    if (!scene.tables().yardsticks().isEmpty()) {
      html.element("li", page.say("axes.read.yardsticks"));
    }
    html.close("ul").line();
    List<TwoAxes.Point> points = new ArrayList<>();
    TableRow.stream(scene.tables().ranked()).forEach(row -> points.add(point(page, row, spreads)));
    TableRow.stream(scene.tables().yardsticks())
        .filter(CountryWords::isScored)
        .forEach(row -> points.add(point(page, row, spreads)));
    html.open("figure", "class", "figure");
    page.openScroll(html, page.say("axes.note"));
    TwoAxes.draw(
        html,
        points,
        score(scene),
        new TwoAxes.AxisNames(axis(page, scene, ATTRACTIVENESS), axis(page, scene, FEASIBILITY)),
        page.say("axes.title"),
        page.say("axes.desc"));
    html.close("div").line();
    html.element("figcaption", page.say("axes.note"), "class", "note").line();
    table(page, html, scene, spreads);
    html.close("figure").line();
  }

  /** How the strategy makes its score of the two axes. */
  private static TwoAxes.Score score(StrategyScene scene) {
    Map<String, AxisSettings> axes = scene.settings().axes();
    double attractiveness = axes.get(ATTRACTIVENESS).weight();
    double weight = attractiveness / (attractiveness + axes.get(FEASIBILITY).weight());
    boolean geometric = scene.settings().method().means().overall().equals("geometric");
    return new TwoAxes.Score(
        geometric ? TwoAxes.Mean.GEOMETRIC : TwoAxes.Mean.ARITHMETIC,
        weight,
        scene.settings().classes().entrySet().stream()
            .map(bound -> new TwoAxes.Bound(bound.getKey(), bound.getValue()))
            .toList());
  }

  private static TwoAxes.Point point(
      PageWords page, TableRow row, Map<String, TwoAxes.Spread> spreads) {
    String code = row.text("country");
    return new TwoAxes.Point(
        page.country(code),
        page.say(
            "axes.hint",
            Map.of(
                "country", page.country(code),
                "rank", CountryWords.rank(page, row),
                "class", row.text("class"),
                "score", page.numbers().score(row.real("score")),
                "attractiveness", page.numbers().score(row.real(ATTRACTIVENESS)),
                "feasibility", page.numbers().score(row.real(FEASIBILITY)))),
        page.countryPage(code),
        CountryWords.isYardstick(row) ? TwoAxes.Kind.YARDSTICK : TwoAxes.Kind.CANDIDATE,
        ScoreClass.parse(row.text("class")).orElse(ScoreClass.E),
        row.real(ATTRACTIVENESS),
        row.real(FEASIBILITY),
        spreads.getOrDefault(code, TwoAxes.Spread.unknown()));
  }

  /** The spread of each ranked country's axes; yardsticks are not drawn and have none. */
  private static Map<String, TwoAxes.Spread> spreads(PageWords page, StrategyScene scene) {
    Map<String, TwoAxes.Spread> spreads = new HashMap<>();
    TableRow.stream(page.contents().table(ReleaseTables.ROBUSTNESS))
        .filter(row -> row.text("strategy").equals(scene.settings().id()))
        .filter(row -> row.text("field").isEmpty())
        .filter(row -> !Double.isNaN(row.real("axes_correlation")))
        .forEach(
            row ->
                spreads.put(
                    row.text("country"),
                    new TwoAxes.Spread(
                        row.real("attractiveness_sd"),
                        row.real("feasibility_sd"),
                        row.real("axes_correlation"))));
    return spreads;
  }

  private static String axis(PageWords page, StrategyScene scene, String id) {
    return page.in(scene.settings().axes().get(id).name());
  }

  private static void table(
      PageWords page, Html html, StrategyScene scene, Map<String, TwoAxes.Spread> spreads) {
    html.open("details").element("summary", page.say("map.table")).line();
    page.openTable(
        html,
        "axes-table",
        page.say("axes.caption"),
        "page.column.country",
        "page.column.rank",
        "page.column.class",
        "page.column.score#",
        "page.axis.attractiveness#",
        "page.axis.feasibility#",
        "axes.spread.attractiveness#",
        "axes.spread.feasibility#");
    scene.countries().filter(CountryWords::isScored).forEach(row -> row(page, html, row, spreads));
    page.closeTable(html);
    html.close("details").line();
  }

  private static void row(
      PageWords page, Html html, TableRow row, Map<String, TwoAxes.Spread> spreads) {
    String code = row.text("country");
    TwoAxes.Spread spread = spreads.getOrDefault(code, TwoAxes.Spread.unknown());
    html.open("tr").open("th", "scope", "row");
    page.link(html, page.country(code), page.countryPage(code));
    html.close("th").element("td", CountryWords.rank(page, row)).open("td");
    PageWords.badge(html, row.text("class"));
    html.close("td");
    page.number(html, page.numbers().score(row.real("score")));
    page.number(html, page.numbers().score(row.real(ATTRACTIVENESS)));
    page.number(html, page.numbers().score(row.real(FEASIBILITY)));
    page.number(html, page.numbers().score(spread.attractiveness()));
    page.number(html, page.numbers().score(spread.feasibility()));
    html.close("tr").line();
  }
}
