package jp.tenkai.export.site;

import java.util.OptionalLong;
import java.util.stream.Stream;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** The ranked candidates, and apart from them the yardsticks, which are scored and not ranked. */
final class RankingTable {

  private RankingTable() {}

  static void ranked(PageContext page, Html html) {
    Table ranked = page.desk().tables().ranked();
    IntervalChart chart = new IntervalChart(lastRank(ranked));
    page.openTable(html, "ranking-table", page.say("site.ranking.caption"));
    html.open("thead").open("tr");
    column(html, "rank", "number", page.say("page.column.rank"));
    column(html, "country", "country", page.say("page.column.country"));
    html.open("th", "scope", "col", "class", "interval-head", "data-column", "interval");
    html.element("span", page.say("page.column.interval"), "class", "title");
    chart.axis(html);
    html.close("th");
    CountryCells cells = new CountryCells(page, html);
    cells.scoreHeads();
    column(html, "change", "change", page.say("site.column.change"));
    cells.reasonHeads();
    html.close("tr").close("thead").line().open("tbody").line();
    TableRow.stream(ranked)
        .forEach(
            row -> {
              html.open("tr", "data-country", row.text("country"));
              html.element("td", whole(row.whole("rank")), "class", "number rank");
              cells.name(row);
              interval(html, chart, row);
              cells.scores(row);
              cells.change(row);
              cells.reasons(row);
              html.close("tr").line();
            });
    html.close("tbody");
    PageContext.closeTable(html);
  }

  static void yardsticks(PageContext page, Html html) {
    Table yardsticks = page.desk().tables().yardsticks();
    if (yardsticks.isEmpty()) {
      return;
    }
    html.element("h2", page.say("site.yardsticks.title"), "id", "yardsticks").line();
    page.openTable(html, "yardsticks-table", page.say("page.yardsticks.caption"));
    html.open("thead").open("tr");
    column(html, "country", "country", page.say("page.column.country"));
    CountryCells cells = new CountryCells(page, html);
    cells.scoreHeads();
    cells.reasonHeads();
    html.close("tr").close("thead").line().open("tbody").line();
    TableRow.stream(yardsticks)
        .forEach(
            row -> {
              html.open("tr");
              cells.name(row);
              cells.scores(row);
              cells.reasons(row);
              html.close("tr").line();
            });
    html.close("tbody");
    PageContext.closeTable(html);
  }

  /** A column's head; the script makes a button of it that sorts by the cells' values. */
  static void column(Html html, String name, String css, String text) {
    html.open("th", "scope", "col", "class", css, "data-column", name);
    html.element("span", text, "class", "title").close("th");
  }

  static String whole(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "–";
  }

  static void interval(Html html, IntervalChart chart, TableRow row) {
    OptionalLong low = row.whole("rank_low");
    OptionalLong high = row.whole("rank_high");
    OptionalLong rank = row.whole("rank");
    html.open("td", "class", "interval");
    html.element("span", whole(low) + "–" + whole(high), "class", "range");
    if (low.isPresent() && high.isPresent() && rank.isPresent()) {
      chart.band(html, low.getAsLong(), rank.getAsLong(), high.getAsLong());
    }
    html.close("td");
  }

  private static long lastRank(Table ranked) {
    return TableRow.stream(ranked)
        .flatMap(row -> Stream.of(row.whole("rank").orElse(1), row.whole("rank_high").orElse(1)))
        .max(Long::compare)
        .orElse(1L);
  }
}
