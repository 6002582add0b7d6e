package jp.tenkai.export.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.chart.Bars;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;

/** The countries of a strategy as one field sees them. */
final class FieldCountries {

  private static final int LARGEST = 10;

  private FieldCountries() {}

  static void write(PageWords page, Html html, StrategyScene scene, String field) {
    List<TableRow> rows =
        TableRow.stream(scene.tables().opportunity())
            .filter(row -> row.text("field").equals(field))
            .filter(row -> !row.text("standing").equals("unranked"))
            .sorted(order())
            .toList();
    markets(page, html, scene, field, rows);
    html.element("h3", page.say("field.countries.title")).line();
    table(page, html, scene, rows);
  }

  /** By rank in the field; then those without one by score and code. */
  private static Comparator<TableRow> order() {
    return Comparator.<TableRow>comparingLong(
            row -> row.whole("rank_in_field").orElse(Long.MAX_VALUE))
        .thenComparing(Comparator.<TableRow>comparingDouble(FieldCountries::score).reversed())
        .thenComparing(row -> row.text("country"));
  }

  private static double score(TableRow row) {
    return Double.isNaN(row.real("score")) ? -1 : row.real("score");
  }

  private static void table(PageWords page, Html html, StrategyScene scene, List<TableRow> rows) {
    page.openTable(
        html,
        "countries-" + scene.settings().id(),
        page.captionOf(page.in(scene.settings().name()), page.say("field.countries.caption")),
        "field.column.rank#",
        "page.column.country",
        "page.column.class",
        "page.column.score#",
        "page.axis.attractiveness#",
        "page.axis.feasibility#",
        "field.column.rank_in_country",
        "field.column.imports#",
        "field.column.japan#",
        "page.column.coverage#");
    rows.forEach(row -> row(page, html, row));
    page.closeTable(html);
  }

  private static void row(PageWords page, Html html, TableRow row) {
    String code = row.text("country");
    html.open("tr");
    page.number(
        html,
        CountryWords.isYardstick(row)
            ? page.say("standing.yardstick")
            : FieldWords.whole(page, row, "rank_in_field"));
    html.open("th", "scope", "row");
    page.link(html, page.country(code), page.countryPage(code));
    html.close("th").open("td");
    PageWords.badge(html, row.text("class"));
    html.close("td");
    page.number(html, page.numbers().score(row.real("score")));
    page.number(html, page.numbers().score(row.real("attractiveness")));
    page.number(html, page.numbers().score(row.real("feasibility")));
    html.element(
        "td",
        FieldWords.interval(
            page, row, "rank_in_country", "rank_in_country_low", "rank_in_country_high"));
    double imports = row.real("imports_kusd");
    none(page, html, imports, page.numbers().figure(imports / 1000));
    // From the two amounts, so that what is shown can be checked in the row itself.
    double share = imports > 0 ? row.real("japan_imports_kusd") / imports : Double.NaN;
    none(page, html, share, page.numbers().percentage(100 * share));
    page.number(html, page.numbers().percent(row.real("coverage")));
    html.close("tr").line();
  }

  private static void none(PageWords page, Html html, double value, String shown) {
    boolean missing = Double.isNaN(value);
    html.element(
        "td",
        missing ? page.say("field.nodata") : shown,
        "class",
        missing ? "number nodata" : "number");
  }

  private static void markets(
      PageWords page, Html html, StrategyScene scene, String field, List<TableRow> rows) {
    List<TableRow> largest =
        rows.stream()
            .filter(row -> row.real("imports_kusd") > 0)
            .sorted(
                Comparator.<TableRow>comparingDouble(row -> -row.real("imports_kusd"))
                    .thenComparing(row -> row.text("country")))
            .limit(LARGEST)
            .toList();
    if (largest.isEmpty()) {
      return;
    }
    List<Bars.Bar> bars = new ArrayList<>();
    for (TableRow row : largest) {
      double imports = row.real("imports_kusd");
      bars.add(
          new Bars.Bar(
              page.country(row.text("country")),
              imports,
              page.say(
                  "field.markets.value", Map.of("value", page.numbers().figure(imports / 1000)))));
    }
    html.element("h3", page.say("field.markets.title", Map.of("count", largest.size()))).line();
    html.open("figure", "class", "figure");
    page.openScroll(
        html,
        page.captionOf(
            page.in(scene.settings().name()),
            page.say("field.markets.title", Map.of("count", largest.size()))));
    Bars.draw(
        html,
        bars,
        page.say("field.markets.title", Map.of("count", largest.size())),
        page.say("field.markets.desc"));
    html.close("div").open("figcaption").text(page.say("field.markets.note"));
    FieldSource.write(page, html, scene, field);
    html.close("figcaption");
    html.close("figure").line();
  }
}
