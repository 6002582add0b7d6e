package jp.tenkai.export.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.settings.IndicatorSettings;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.text.Bilingual;

/**
 * Names for the subjects of tables: an indicator, a pillar with an indicator, a pillar, an axis, or
 * two of them. A code without a name stays as it is.
 */
final class Subjects {

  private Subjects() {}

  static String name(PageWords page, String subject) {
    List<String> parts = new ArrayList<>();
    for (String part : subject.split(" / ", -1)) {
      parts.add(one(page, part));
    }
    return String.join(" / ", parts);
  }

  private static String one(PageWords page, String code) {
    String last = code.substring(code.lastIndexOf('/') + 1);
    Map<String, IndicatorSettings> indicators = page.contents().settings().indicators();
    if (indicators.containsKey(last)) {
      return page.indicator(last);
    }
    for (StrategySettings strategy : page.contents().settings().strategies().values()) {
      if (strategy.pillars().containsKey(code)) {
        return page.in(strategy.pillars().get(code).name());
      }
      if (strategy.axes().containsKey(code)) {
        return page.in(strategy.axes().get(code).name());
      }
    }
    return code.equals("index") ? page.say("about.subject.index") : code;
  }

  /** A name in the page's language, or in the other where the page's has none. */
  static String either(PageWords page, Bilingual text) {
    String own = page.in(text);
    return own.isEmpty() ? text.en() : own;
  }
}
