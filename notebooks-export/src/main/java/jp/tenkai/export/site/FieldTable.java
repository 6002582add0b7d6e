package jp.tenkai.export.site;

import java.util.List;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** The strategy's fields, best first, with the countries where each is strongest. */
final class FieldTable {

  private static final List<String> BEST =
      List.of("best_country_1", "best_country_2", "best_country_3");

  private FieldTable() {}

  static void write(PageContext page, Html html) {
    Table fields = page.desk().tables().fields();
    IntervalChart chart = new IntervalChart(fields.longColumn("rank").isNotMissing().size());
    html.element("h2", page.say("page.fields.title"), "id", "fields").line();
    page.openTable(html, "fields-table", page.say("page.fields.caption"));
    html.open("thead").open("tr");
    RankingTable.column(html, "rank", "number", page.say("page.column.rank"));
    RankingTable.column(html, "field", "field", page.say("page.column.field"));
    html.open("th", "scope", "col", "class", "interval-head");
    html.element("span", page.say("page.column.interval"), "class", "title");
    chart.axis(html);
    html.close("th");
    RankingTable.column(html, "score", "number", page.say("page.column.score"));
    RankingTable.column(html, "best", "fields", page.say("page.column.best_countries"));
    RankingTable.column(html, "countries", "number", page.say("page.column.countries"));
    html.close("tr").close("thead").line().open("tbody").line();
    TableRow.stream(fields).forEach(row -> row(page, html, chart, row));
    html.close("tbody");
    PageContext.closeTable(html);
  }

  private static void row(PageContext page, Html html, IntervalChart chart, TableRow row) {
    html.open("tr");
    html.element("td", RankingTable.whole(row.whole("rank")), "class", "number rank");
    html.open("th", "scope", "row");
    String field = row.text("field");
    page.link(html, page.in(page.contents().settings().field(field).name()), page.fieldPage(field));
    html.close("th");
    RankingTable.interval(html, chart, row);
    page.numberCell(html, page.numbers().score(row.real("score")), "number");
    html.open("td", "class", "fields").open("ol");
    for (String column : BEST) {
      String country = row.text(column);
      if (!country.isEmpty()) {
        html.open("li");
        page.link(html, page.country(country), page.countryPage(country));
        html.close("li");
      }
    }
    html.close("ol").close("td");
    html.element("td", RankingTable.whole(row.whole("countries")), "class", "number");
    html.close("tr").line();
  }
}
