package jp.tenkai.export.about;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** How far ranks move under other methods, one row a scenario. */
final class SensitivityTables {

  private SensitivityTables() {}

  static void write(PageWords page, Html html) {
    html.element("p", page.say("about.sensitivity.text")).line();
    for (StrategySettings strategy : page.contents().settings().strategies().values()) {
      html.element("h3", page.in(strategy.name())).line();
      Map<String, List<TableRow>> scenarios = new LinkedHashMap<>();
      TableRow.stream(page.contents().table(ReleaseTables.SENSITIVITY))
          .filter(row -> row.text("strategy").equals(strategy.id()))
          .forEach(
              row ->
                  scenarios.computeIfAbsent(row.text("scenario"), s -> new ArrayList<>()).add(row));
      int top = strategy.robustness().top();
      html.element("p", page.say("about.sensitivity.top", Map.of("top", top)), "class", "note");
      page.openTable(
          html,
          "sensitivity-" + strategy.id(),
          page.captionOf(page.in(strategy.name()), page.say("about.sensitivity.caption")),
          "about.column.scenario",
          "about.column.mean_shift#",
          "about.column.largest_shift#",
          "about.column.moved_most",
          "about.column.kept#");
      scenarios.values().forEach(rows -> scenario(page, html, rows, top));
      page.closeTable(html);
    }
  }

  private static void scenario(PageWords page, Html html, List<TableRow> rows, int top) {
    double sum = 0;
    int known = 0;
    long most = -1;
    String country = "";
    int kept = 0;
    int best = 0;
    for (TableRow row : rows) {
      OptionalLong shift = row.whole("shift");
      boolean inTop = row.whole("nominal_rank").orElse(Long.MAX_VALUE) <= top;
      best += inTop ? 1 : 0;
      if (shift.isEmpty()) {
        continue;
      }
      known++;
      sum += Math.abs(shift.getAsLong());
      kept += inTop && row.whole("rank").orElse(Long.MAX_VALUE) <= top ? 1 : 0;
      if (Math.abs(shift.getAsLong()) > most) {
        most = Math.abs(shift.getAsLong());
        country = row.text("country");
      }
    }
    html.open("tr");
    html.element("th", rows.get(0).text("scenario_" + page.language().tag()), "scope", "row");
    page.number(html, page.numbers().score(known == 0 ? Double.NaN : sum / known));
    page.number(html, page.numbers().count(known == 0 ? Double.NaN : (double) most));
    html.open("td");
    if (!country.isEmpty()) {
      page.link(html, page.country(country), page.countryPage(country));
    }
    html.close("td");
    page.number(html, page.say("about.of", Map.of("count", kept, "all", best)));
    html.close("tr").line();
  }
}
