package jp.tenkai.export.site;

import java.math.BigDecimal;
import java.util.Map;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.GateSettings;

/** What a country has to meet to be ranked on the what-if page: the gates and the coverage. */
final class WhatIfLimits {

  private WhatIfLimits() {}

  static void write(PageContext page, WhatIfData data, Html html) {
    html.open("fieldset").element("legend", page.say("site.what_if.limits"));
    for (GateSettings gate : page.desk().settings().gates()) {
      gate(page, data, html, gate);
    }
    String coverage = WhatIfControls.percent(page.desk().settings().coverage().country());
    html.open("div", "class", "limit");
    html.element("label", page.say("site.what_if.coverage"), "for", "set-coverage");
    html.single(
        "input",
        "type",
        "number",
        "id",
        "set-coverage",
        "data-set",
        "coverage",
        "data-published",
        coverage,
        "value",
        coverage,
        "min",
        "0",
        "max",
        "100",
        "step",
        "1");
    html.close("div");
    if (!data.allKnown()) {
      html.element("p", page.say("site.what_if.locked_note"), "class", "note");
    }
    html.close("fieldset").line();
  }

  private static void gate(PageContext page, WhatIfData data, Html html, GateSettings gate) {
    String id = "set-gate-" + gate.id();
    String limit = BigDecimal.valueOf(gate.limit()).stripTrailingZeros().toPlainString();
    String key = gate.atLeast() != null ? "site.what_if.at_least" : "site.what_if.at_most";
    String name =
        page.say(
            key,
            Map.of(
                "indicator", page.indicator(gate.indicator()),
                "unit", page.in(page.contents().settings().indicator(gate.indicator()).unit())));
    html.open("div", "class", "limit", "data-gate", gate.id());
    html.element("label", name, "for", id);
    if (!data.isKnown(gate)) {
      html.single("input", "type", "text", "id", id, "value", limit, "disabled", "disabled");
      html.element("span", page.say("site.what_if.unknown"), "class", "note").close("div");
      return;
    }
    html.single(
        "input",
        "type",
        "number",
        "id",
        id,
        "data-set",
        "gate." + gate.id(),
        "data-published",
        limit,
        "value",
        limit,
        "step",
        "any");
    html.open("span", "class", "choice");
    String off = id + "-on";
    html.single(
        "input", "type", "checkbox", "id", off, "data-gate-on", gate.id(), "checked", "checked");
    html.element("label", page.say("site.what_if.gate_on"), "for", off).close("span");
    html.close("div");
  }
}
