package jp.tenkai.export.explore;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.FieldSettings;
import jp.tenkai.export.settings.IndicatorSettings;
import jp.tenkai.export.settings.Weighted;

/** What a field is made of: its goods, what shows its need, and what shows the capacity for it. */
final class FieldDefinition {

  private FieldDefinition() {}

  static void write(PageWords page, Html html, String id) {
    FieldSettings field = page.contents().settings().field(id);
    html.element("h2", page.say("field.made.title"), "id", "made-of").line();
    html.element("p", page.say("field.made.reasons"), "class", "note").line();
    html.element("h3", page.say("field.goods.title")).line();
    if (field.hs().isEmpty()) {
      html.element("p", page.say("field.goods.none"));
      reason(html, "p", field.noTrade());
    } else {
      goods(page, html, field);
    }
    indicators(page, html, "need", field.need());
    indicators(page, html, "capacity", field.capacity());
    better(page, html, field.betterSignal());
  }

  private static void goods(PageWords page, Html html, FieldSettings field) {
    page.openTable(
        html,
        "goods",
        page.say("field.goods.caption"),
        "field.column.hs",
        "field.column.share#",
        "page.column.reason");
    field
        .hs()
        .forEach(
            (code, share) -> {
              html.open("tr").open("th", "scope", "row").element("code", code).close("th");
              page.number(html, page.numbers().percentage(100 * share.share()));
              html.open("td");
              reason(html, "span", share.reason());
              html.close("td").close("tr").line();
            });
    page.closeTable(html);
  }

  private static void indicators(PageWords page, Html html, String part, List<Weighted> signals) {
    html.element("h3", page.say("field." + part + ".title")).line();
    if (signals.isEmpty()) {
      html.element("p", page.say("field.nodata"), "class", "nodata").line();
      return;
    }
    double sum = signals.stream().mapToDouble(Weighted::weight).sum();
    page.openTable(
        html,
        part,
        page.say("field." + part + ".caption"),
        "field.column.indicator",
        "field.column.unit",
        "field.column.direction",
        "field.column.weight#",
        "page.column.reason");
    for (Weighted signal : signals) {
      IndicatorSettings indicator = page.contents().settings().indicator(signal.indicator());
      html.open("tr").element("th", page.in(indicator.name()), "scope", "row");
      html.element("td", page.in(indicator.unit()));
      html.element(
          "td",
          page.say("field.direction." + (indicator.direction().equals("up") ? "up" : "down")));
      page.number(html, page.numbers().percent(signal.weight() / sum));
      html.open("td");
      reason(html, "span", signal.reason());
      html.close("td").close("tr").line();
    }
    page.closeTable(html);
  }

  private static void better(PageWords page, Html html, FieldSettings.BetterSignal better) {
    if (better.what().isEmpty()) {
      return;
    }
    html.element("h3", page.say("field.better.title")).line();
    html.element(
        "p",
        page.say(
            "field.better.text",
            Map.of(
                "what",
                page.in(better.what()),
                "instead",
                String.join(
                    page.say("map.comma"),
                    better.standIn().stream().map(page::indicator).toList()))));
    reason(html, "p", better.whyNot());
    html.line();
  }

  /** Reasons stand in the configuration in English. */
  private static void reason(Html html, String tag, String text) {
    if (!text.isEmpty()) {
      html.element(tag, text, "lang", "en", "class", "reason");
    }
  }
}
