package jp.tenkai.export.about;

import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.StrategySettings;

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

  private static void score(PageWords page, Html html) {
    head(page, html, "score");
    html.open("ol");
    for (String step : new String[] {"points", "pillar", "axis", "overall", "class", "field"}) {
      html.element("li", page.say("about.score." + step)).line();
    }
    html.close("ol").line();
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
