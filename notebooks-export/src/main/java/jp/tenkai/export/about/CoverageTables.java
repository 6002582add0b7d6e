package jp.tenkai.export.about;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** How much of what is needed was observed, country by country. */
final class CoverageTables {

  private CoverageTables() {}

  static void write(PageWords page, Html html) {
    html.element("h2", page.say("about.coverage.title"), "id", "coverage").line();
    html.element("p", page.say("about.coverage.text")).line();
    for (StrategySettings strategy : page.contents().settings().strategies().values()) {
      List<TableRow> rows =
          TableRow.stream(page.contents().table(ReleaseTables.COVERAGE))
              .filter(row -> row.text("strategy").equals(strategy.id()))
              .sorted(
                  Comparator.<TableRow>comparingDouble(row -> row.real("coverage"))
                      .thenComparing(row -> row.text("country")))
              .toList();
      html.element("h3", page.in(strategy.name())).line();
      if (rows.isEmpty()) {
        html.element("p", page.say("about.none"), "class", "nodata").line();
        continue;
      }
      double limit = strategy.coverage().country();
      long full = rows.stream().filter(row -> row.real("coverage") >= 0.95).count();
      long below = rows.stream().filter(row -> row.real("coverage") < limit).count();
      html.element(
              "p",
              page.say(
                  "about.coverage.summary",
                  Map.of(
                      "countries",
                      rows.size(),
                      "full",
                      full,
                      "below",
                      below,
                      "limit",
                      page.numbers().percent(limit))))
          .line();
      html.open("details").element("summary", page.say("about.coverage.table")).line();
      table(page, html, strategy, rows);
      html.close("details").line();
    }
  }

  private static void table(
      PageWords page, Html html, StrategySettings strategy, List<TableRow> rows) {
    page.openTable(
        html,
        "coverage-" + strategy.id(),
        page.captionOf(page.in(strategy.name()), page.say("about.coverage.caption")),
        "page.column.country",
        "page.column.coverage#",
        "about.column.needed#",
        "about.column.observed#",
        "about.column.imputed#",
        "about.column.missing#",
        "about.column.old#",
        "about.column.years");
    for (TableRow row : rows) {
      html.open("tr").open("th", "scope", "row");
      page.link(html, page.country(row.text("country")), page.countryPage(row.text("country")));
      html.close("th");
      page.number(html, page.numbers().percent(row.real("coverage")));
      for (String column : List.of("needed", "observed", "imputed", "missing", "too_old")) {
        page.number(html, page.numbers().count(row.whole(column).orElse(0)));
      }
      boolean known = row.whole("oldest_year").isPresent() && row.whole("newest_year").isPresent();
      html.element(
          "td",
          known
              ? page.say(
                  "about.range",
                  Map.of(
                      "low", row.whole("oldest_year").getAsLong(),
                      "high", row.whole("newest_year").getAsLong()))
              : page.say("about.none"));
      html.close("tr").line();
    }
    page.closeTable(html);
  }
}
