package jp.tenkai.export.about;

import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.AxisSettings;
import jp.tenkai.export.settings.IndicatorSettings;
import jp.tenkai.export.settings.PillarSettings;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.settings.Weighted;

/** A strategy's axes, pillars and indicators with their weights, scales and reasons. */
final class WeightTables {

  private WeightTables() {}

  static void write(PageWords page, Html html, StrategySettings strategy) {
    page.openTable(
        html,
        "pillars-" + strategy.id(),
        page.captionOf(page.in(strategy.name()), page.say("about.weights.pillars")),
        "about.column.axis",
        "about.column.pillar",
        "about.column.weight_in_score#",
        "page.column.reason");
    strategy.axes().forEach((id, axis) -> axis(page, html, strategy, id, axis));
    page.closeTable(html);
    strategy.pillars().forEach((id, pillar) -> pillar(page, html, strategy, id, pillar));
  }

  private static void axis(
      PageWords page, Html html, StrategySettings strategy, String id, AxisSettings axis) {
    html.open("tr").element("th", page.in(axis.name()), "scope", "row").element("td", "");
    page.number(html, page.numbers().percentage(100 * strategy.share(axis)));
    html.open("td");
    MethodPage.reason(html, "span", axis.reason());
    html.close("td").close("tr").line();
    strategy
        .pillars()
        .values()
        .forEach(
            pillar -> {
              if (pillar.axis().equals(id)) {
                html.open("tr").element("td", "");
                html.element("th", page.in(pillar.name()), "scope", "row");
                page.number(html, page.numbers().percentage(100 * strategy.share(pillar)));
                html.open("td");
                MethodPage.reason(html, "span", pillar.reason());
                html.close("td").close("tr").line();
              }
            });
  }

  private static void pillar(
      PageWords page, Html html, StrategySettings strategy, String id, PillarSettings pillar) {
    html.open("details");
    html.element(
            "summary",
            page.say(
                "about.weights.pillar",
                Map.of("pillar", page.in(pillar.name()), "count", pillar.indicators().size())))
        .line();
    page.openTable(
        html,
        "weights-" + strategy.id() + "-" + id,
        page.captionOf(
            page.in(strategy.name()),
            page.say("about.weights.caption", Map.of("pillar", page.in(pillar.name())))),
        "about.column.indicator",
        "about.column.unit",
        "about.column.weight_in_score#",
        "about.column.low#",
        "about.column.high#",
        "about.column.age#",
        "page.column.reason");
    for (Weighted weighted : pillar.indicators()) {
      indicator(page, html, weighted, strategy.share(pillar, weighted));
    }
    page.closeTable(html);
    html.close("details").line();
  }

  private static void indicator(PageWords page, Html html, Weighted weighted, double share) {
    IndicatorSettings indicator = page.contents().settings().indicator(weighted.indicator());
    boolean down = indicator.direction().equals("down");
    html.open("tr").element("th", page.in(indicator.name()), "scope", "row");
    html.element("td", page.in(indicator.unit()));
    page.number(html, page.numbers().percentage(100 * share));
    page.number(html, page.numbers().figure(down ? indicator.high() : indicator.low()));
    page.number(html, page.numbers().figure(down ? indicator.low() : indicator.high()));
    page.number(html, page.numbers().count(indicator.maxAge()));
    html.open("td");
    MethodPage.reason(html, "span", weighted.reason());
    html.text(" ");
    MethodPage.reason(html, "span", indicator.scaleReason());
    if (indicator.log()) {
      html.text(" ").element("span", page.say("about.weights.log"), "class", "tag");
    }
    html.close("td").close("tr").line();
  }
}
