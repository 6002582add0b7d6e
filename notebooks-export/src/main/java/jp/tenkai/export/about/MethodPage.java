package jp.tenkai.export.about;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.AxisSettings;
import jp.tenkai.export.settings.MethodSettings;
import jp.tenkai.export.settings.PillarSettings;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.text.Bilingual;

/** How the ranking is made and how far it can be trusted. */
final class MethodPage {

  private static final String[] PARTS = {
    "score", "weights", "rules", "robustness", "sensitivity", "backtest", "audit", "limits"
  };

  private MethodPage() {}

  static void write(PageWords page, Html html) {
    page.paragraph(html, "about.method.lead", "lead");
    html.open("ul", "class", "links");
    for (String part : PARTS) {
      html.open("li");
      html.element("a", page.say("about." + part + ".title"), "href", "#" + part);
      html.close("li");
    }
    html.close("ul").line();
    score(page, html);
    head(page, html, "weights");
    html.element("p", page.say("about.weights.text"));
    html.element("p", page.say("about.reasons"), "class", "note");
    for (StrategySettings strategy : page.contents().settings().strategies().values()) {
      html.element("h3", page.in(strategy.name())).line();
      WeightTables.write(page, html, strategy);
    }
    head(page, html, "rules");
    RuleTables.write(page, html);
    head(page, html, "robustness");
    robustness(page, html);
    head(page, html, "sensitivity");
    SensitivityTables.write(page, html);
    head(page, html, "backtest");
    BacktestSection.write(page, html);
    head(page, html, "audit");
    AuditSection.write(page, html);
    head(page, html, "limits");
    limits(page, html);
  }

  private static void head(PageWords page, Html html, String part) {
    html.element("h2", page.say("about." + part + ".title"), "id", part).line();
  }

  /** The steps of the score; strategies that share a method are described once. */
  private static void score(PageWords page, Html html) {
    head(page, html, "score");
    Map<MethodSettings, List<StrategySettings>> methods = new LinkedHashMap<>();
    for (StrategySettings strategy : page.contents().settings().strategies().values()) {
      methods.computeIfAbsent(strategy.method(), m -> new ArrayList<>()).add(strategy);
    }
    for (List<StrategySettings> strategies : methods.values()) {
      if (methods.size() > 1) {
        strategies.forEach(strategy -> html.element("h3", page.in(strategy.name())));
      }
      steps(page, html, strategies.get(0));
    }
  }

  private static void steps(PageWords page, Html html, StrategySettings strategy) {
    MethodSettings method = strategy.method();
    String fixed = method.normalise().equals("goalposts") ? "goalposts" : "relative";
    html.open("ol");
    html.element(
        "li",
        page.say(
            "about.score.points." + fixed,
            Map.of(
                "low", page.numbers().figure(method.scale().low()),
                "high", page.numbers().figure(method.scale().high()))));
    html.element(
        "li",
        page.say(
            "about.score.pillar",
            Map.of(
                "mean", mean(page, method.means().pillar()),
                "count", strategy.pillars().size(),
                "pillars", names(page, strategy.pillars().values(), PillarSettings::name))));
    html.element(
        "li",
        page.say(
            "about.score.axis",
            Map.of(
                "mean", mean(page, method.means().axis()),
                "axes", names(page, strategy.axes().values(), AxisSettings::name))));
    html.element("li", page.say("about.score.overall." + method.means().overall()));
    html.element("li", page.say("about.score.class"));
    html.element("li", page.say("about.score.field")).close("ol").line();
    reason(html, "p", method.means().reason());
    html.line();
  }

  private static String mean(PageWords page, String mean) {
    return page.say("about.mean." + mean);
  }

  private static <T> String names(
      PageWords page, Collection<T> named, Function<T, Bilingual> name) {
    return String.join(
        page.say("map.comma"), named.stream().map(one -> page.in(name.apply(one))).toList());
  }

  private static void robustness(PageWords page, Html html) {
    for (StrategySettings strategy : page.contents().settings().strategies().values()) {
      html.element("h3", page.in(strategy.name()));
      html.element(
          "p",
          page.say(
              "about.robustness.text",
              Map.of(
                  "draws", page.numbers().count(strategy.robustness().draws()),
                  "spread", page.numbers().percent(strategy.robustness().spread()),
                  "measurement", page.numbers().percent(strategy.robustness().measurement()),
                  "interval", page.numbers().percent(strategy.robustness().interval()),
                  "top", strategy.robustness().top())));
      reason(html, "p", strategy.robustness().reason());
      html.line();
    }
  }

  private static void limits(PageWords page, Html html) {
    html.open("ul");
    for (String limit :
        new String[] {"relation", "data", "trade", "survey", "fields", "judgement"}) {
      html.element("li", page.say("about.limits." + limit)).line();
    }
    html.close("ul").line();
    if (!page.contents().notes().isEmpty()) {
      html.element("h3", page.say("about.limits.notes")).open("ul").line();
      page.contents().notes().forEach(note -> html.element("li", note, "lang", "en").line());
      html.close("ul").line();
    }
  }

  /** Reasons stand in the configuration in English. */
  static void reason(Html html, String tag, String text) {
    if (text != null && !text.isEmpty()) {
      html.element(tag, text, "lang", "en", "class", "reason");
    }
  }
}
