package jp.tenkai.export.about;

import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.GateSettings;
import jp.tenkai.export.settings.IndicatorSettings;
import jp.tenkai.export.settings.StrategySettings;

/** The rules that decide who gets a rank, how gaps are filled, and where classes begin. */
final class RuleTables {

  private RuleTables() {}

  static void write(PageWords page, Html html) {
    for (StrategySettings strategy : page.contents().settings().strategies().values()) {
      html.element("h3", page.in(strategy.name())).line();
      html.open("ul");
      html.element(
          "li",
          page.say(
              "about.rules.coverage",
              Map.of(
                  "country", page.numbers().percent(strategy.coverage().country()),
                  "field", page.numbers().percent(strategy.coverage().field()))));
      for (GateSettings gate : strategy.gates()) {
        gate(page, html, gate);
      }
      html.open("li").text(page.say("about.rules.gaps")).text(" ");
      html.text(page.say("about.rules.impute." + impute(strategy))).text(" ");
      MethodPage.reason(html, "span", strategy.method().impute().reason());
      html.close("li");
      html.open("li").text(page.say("about.rules.classes")).text(" ");
      strategy
          .classes()
          .forEach(
              (letter, limit) -> {
                PageWords.badge(html, letter);
                html.text(
                    " "
                        + page.say(
                            "about.rules.bound", Map.of("limit", page.numbers().figure(limit)))
                        + " ");
              });
      html.close("li").close("ul").line();
    }
  }

  private static String impute(StrategySettings strategy) {
    return switch (strategy.method().impute().method()) {
      case "group-median" -> "group";
      case "median" -> "median";
      default -> "none";
    };
  }

  private static void gate(PageWords page, Html html, GateSettings gate) {
    IndicatorSettings indicator = page.contents().settings().indicator(gate.indicator());
    html.open("li")
        .text(
            page.say(
                gate.atLeast() != null ? "about.rules.at_least" : "about.rules.at_most",
                Map.of(
                    "indicator", page.in(indicator.name()),
                    "limit", page.numbers().figure(gate.limit()),
                    "unit", page.in(indicator.unit()))))
        .text(" ");
    MethodPage.reason(html, "span", gate.reason());
    html.close("li");
  }
}
