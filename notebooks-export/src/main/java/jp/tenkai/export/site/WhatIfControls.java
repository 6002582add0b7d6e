package jp.tenkai.export.site;

import java.math.BigDecimal;
import java.util.Map;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.StrategySettings;

/**
 * What a reader may set: a slider and a number for each weight, a limit for each gate. Every
 * control carries the published value, so that a reset and a comparison need nothing else.
 */
final class WhatIfControls {

  private static final String FIELD_WEIGHT = "5";
  private static final String FIELD_LIMIT = "10";

  private final PageContext page;
  private final WhatIfData data;
  private final Html html;

  private WhatIfControls(PageContext page, WhatIfData data, Html html) {
    this.page = page;
    this.data = data;
    this.html = html;
  }

  static void write(PageContext page, WhatIfData data, Html html) {
    new WhatIfControls(page, data, html).write();
  }

  private void write() {
    html.open("form", "class", "settings no-print", "id", "settings", "autocomplete", "off");
    html.line().element("h2", page.say("site.what_if.settings"), "id", "settings-title").line();
    html.open("fieldset").element("legend", page.say("site.what_if.mode"));
    mode("pillars", "checked", "checked");
    mode("fields");
    html.close("fieldset").line();
    html.open("div", "id", "by-pillars").line();
    pillars();
    html.close("div").line();
    html.open("div", "id", "by-fields", "hidden", "hidden").line();
    fields();
    html.close("div").line();
    WhatIfLimits.write(page, data, html);
    html.element("button", page.say("site.what_if.reset"), "type", "reset", "id", "what-if-reset");
    html.close("form").line();
  }

  private void mode(String mode, String... checked) {
    String id = "mode-" + mode;
    html.open("div", "class", "choice");
    String[] attributes = {"type", "radio", "name", "mode", "id", id, "value", mode};
    String[] all = new String[attributes.length + checked.length];
    System.arraycopy(attributes, 0, all, 0, attributes.length);
    System.arraycopy(checked, 0, all, attributes.length, checked.length);
    html.single("input", all);
    html.element("label", page.say("site.what_if.mode_" + mode), "for", id).close("div");
  }

  private void pillars() {
    StrategySettings settings = page.desk().settings();
    html.open("fieldset").element("legend", page.say("site.what_if.axes"));
    settings
        .axes()
        .forEach((id, axis) -> weight("axis." + id, "axes", page.in(axis.name()), axis.weight()));
    html.close("fieldset").line();
    settings
        .axes()
        .forEach(
            (axis, named) -> {
              html.open("fieldset");
              html.element(
                  "legend",
                  page.say("site.what_if.pillars", Map.of("axis", page.in(named.name()))));
              settings
                  .pillars()
                  .forEach(
                      (id, pillar) -> {
                        if (pillar.axis().equals(axis)) {
                          String name = page.in(pillar.name());
                          weight("pillar." + id, "pillars." + axis, name, pillar.weight());
                        }
                      });
              html.close("fieldset").line();
            });
    html.element("p", page.say("site.what_if.weights_note"), "class", "note").line();
  }

  private void fields() {
    html.open("fieldset").element("legend", page.say("site.what_if.fields"));
    for (String field : page.contents().settings().fields().keySet()) {
      control("field." + field, "fields", page.brief(field), FIELD_WEIGHT, FIELD_LIMIT);
    }
    html.close("fieldset").element("p", page.say("site.what_if.fields_note"), "class", "note");
    html.line();
  }

  private void weight(String key, String group, String name, double weight) {
    control(key, group, name, percent(weight), "100");
  }

  private void control(String key, String group, String name, String value, String most) {
    String id = "set-" + key.replace('.', '-');
    html.open("div", "class", "weight");
    html.element("label", name, "for", id, "id", id + "-name");
    html.single(
        "input",
        "type",
        "range",
        "data-slider",
        key,
        "min",
        "0",
        "max",
        most,
        "step",
        "1",
        "value",
        value,
        "aria-labelledby",
        id + "-name");
    html.single(
        "input",
        "type",
        "number",
        "id",
        id,
        "data-set",
        key,
        "data-group",
        group,
        "data-published",
        value,
        "value",
        value,
        "min",
        "0",
        "max",
        most,
        "step",
        "any",
        "inputmode",
        "decimal");
    html.element("span", "", "class", "share", "data-share", key).close("div").line();
  }

  /** A share as a number of percent, with all of its digits. */
  static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
