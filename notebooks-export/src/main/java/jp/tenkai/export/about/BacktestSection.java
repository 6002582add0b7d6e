package jp.tenkai.export.about;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** A past year's ranking against what happened next, said in plain words, good or bad. */
final class BacktestSection {

  private static final String RANKING = "ranking";

  private BacktestSection() {}

  static void write(PageWords page, Html html) {
    html.element("p", page.say("about.backtest.text")).line();
    for (StrategySettings strategy : page.contents().settings().strategies().values()) {
      List<TableRow> rows =
          TableRow.stream(page.contents().table(ReleaseTables.BACKTEST))
              .filter(row -> row.text("strategy").equals(strategy.id()))
              .toList();
      html.element("h3", page.in(strategy.name())).line();
      if (rows.isEmpty()) {
        html.element("p", page.say("about.backtest.none"), "class", "nodata").line();
        continue;
      }
      Map<String, List<TableRow>> outcomes = new LinkedHashMap<>();
      rows.forEach(
          row ->
              outcomes
                  .computeIfAbsent(
                      row.whole("as_of").orElse(0) + " " + row.text("outcome"),
                      o -> new ArrayList<>())
                  .add(row));
      summary(page, html, outcomes);
      table(page, html, strategy, outcomes);
      notMeasured(page, html, rows);
    }
  }

  /** How often the ranking agreed, and how often one indicator alone would have done better. */
  private static void summary(PageWords page, Html html, Map<String, List<TableRow>> outcomes) {
    int agrees = 0;
    int open = 0;
    int contradicts = 0;
    int beaten = 0;
    for (List<TableRow> rows : outcomes.values()) {
      double own = Double.NaN;
      double other = Double.NEGATIVE_INFINITY;
      for (TableRow row : rows) {
        double correlation = row.real("correlation");
        if (row.text("order").equals(RANKING)) {
          own = correlation;
          agrees += row.text("verdict").equals("agrees") ? 1 : 0;
          open += row.text("verdict").equals("open") ? 1 : 0;
          contradicts += row.text("verdict").equals("contradicts") ? 1 : 0;
        } else if (!Double.isNaN(correlation)) {
          other = Math.max(other, correlation);
        }
      }
      beaten += !Double.isNaN(own) && other > own ? 1 : 0;
    }
    html.element(
            "p",
            page.say(
                "about.backtest.summary",
                Map.of(
                    "measured", agrees + open + contradicts,
                    "agrees", agrees,
                    "open", open,
                    "contradicts", contradicts,
                    "beaten", beaten)),
            "class",
            contradicts + beaten > 0 ? "warn" : "lead")
        .line();
  }

  private static void table(
      PageWords page, Html html, StrategySettings strategy, Map<String, List<TableRow>> outcomes) {
    page.openTable(
        html,
        "backtest-" + strategy.id(),
        page.captionOf(
            page.in(strategy.name()),
            page.say("about.backtest.caption", Map.of("level", level(page, outcomes)))),
        "about.column.outcome",
        "about.column.order",
        "about.column.years",
        "about.column.countries#",
        "about.column.correlation#",
        "about.column.interval",
        "about.column.hits#",
        "about.column.chance#",
        "about.column.verdict");
    for (List<TableRow> rows : outcomes.values()) {
      List<TableRow> measured = new ArrayList<>();
      rows.stream().filter(BacktestSection::isMeasured).forEach(measured::add);
      measured.sort(
          (a, b) ->
              Boolean.compare(b.text("order").equals(RANKING), a.text("order").equals(RANKING)));
      for (TableRow row : measured) {
        row(page, html, row);
      }
    }
    page.closeTable(html);
  }

  private static String level(PageWords page, Map<String, List<TableRow>> outcomes) {
    return outcomes.values().stream()
        .flatMap(List::stream)
        .map(row -> page.numbers().percent(row.real("level")))
        .findFirst()
        .orElse("");
  }

  private static boolean isMeasured(TableRow row) {
    return !Double.isNaN(row.real("correlation"));
  }

  private static void row(PageWords page, Html html, TableRow row) {
    String language = page.language().tag();
    boolean own = row.text("order").equals(RANKING);
    html.open("tr", "class", own ? "own" : "against");
    html.element("th", row.text("outcome_" + language), "scope", "row");
    html.open("td");
    if (own) {
      html.element("strong", row.text("order_" + language));
    } else {
      html.text(row.text("order_" + language));
    }
    html.close("td");
    html.element("td", years(page, row));
    page.number(html, page.numbers().count(row.whole("countries").orElse(0)));
    page.number(html, page.numbers().correlation(row.real("correlation")));
    html.element(
        "td",
        page.say(
            "about.range",
            Map.of(
                "low", page.numbers().correlation(row.real("low")),
                "high", page.numbers().correlation(row.real("high")))));
    page.number(html, page.numbers().percent(row.real("hit_rate")));
    page.number(html, page.numbers().percent(row.real("chance")));
    html.element("td", row.text("verdict_" + language));
    html.close("tr").line();
  }

  /** The year of the ranking, and the year or years of what happened next. */
  private static String years(PageWords page, TableRow row) {
    long first = row.whole("first_year").orElse(0);
    long last = row.whole("last_year").orElse(0);
    return first == last
        ? page.say(
            "about.backtest.year", Map.of("as_of", row.whole("as_of").orElse(0), "year", last))
        : page.say(
            "about.backtest.years",
            Map.of("as_of", row.whole("as_of").orElse(0), "first", first, "last", last));
  }

  private static void notMeasured(PageWords page, Html html, List<TableRow> rows) {
    List<TableRow> missing = rows.stream().filter(row -> !isMeasured(row)).toList();
    if (missing.isEmpty()) {
      return;
    }
    String language = page.language().tag();
    html.open("details");
    html.element(
        "summary", page.say("about.backtest.not_measured", Map.of("count", missing.size())));
    html.open("ul");
    for (TableRow row : missing) {
      html.element(
              "li",
              page.say(
                  "about.backtest.not",
                  Map.of(
                      "outcome", row.text("outcome_" + language),
                      "order", row.text("order_" + language),
                      "reason", row.text("reason_" + language))))
          .line();
    }
    html.close("ul").close("details").line();
  }
}
