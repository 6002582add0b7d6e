package jp.tenkai.export.site;

import java.util.List;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** The ranked candidates, and in a block of their own the partner countries as yardsticks. */
final class RankingSection {

  private static final List<String> COLUMNS =
      List.of(
          "page.column.country",
          "page.column.class",
          "page.column.score",
          "page.column.axes",
          "page.column.fields",
          "page.column.reasons",
          "page.column.coverage");

  private RankingSection() {}

  static void ranked(PageContext page, Html html) {
    Table ranked = page.tables().ranked();
    head(page, html, "ranking", "page.ranking.title", "page.ranking.caption");
    html.open("thead").open("tr");
    column(page, html, "page.column.rank");
    column(page, html, "page.column.interval");
    COLUMNS.forEach(key -> column(page, html, key));
    html.close("tr").close("thead").line().open("tbody");
    CountryCells cells = new CountryCells(page, html);
    long last = ranked.rowCount();
    TableRow.stream(ranked)
        .forEach(
            row -> {
              html.line().open("tr");
              rank(html, row, last);
              cells.name(row);
              cells.scores(row);
              cells.fields(row);
              cells.reasons(row);
              html.close("tr");
            });
    foot(html);
  }

  static void yardsticks(PageContext page, Html html) {
    Table yardsticks = page.tables().yardsticks();
    if (yardsticks.isEmpty()) {
      return;
    }
    head(page, html, "yardsticks", "page.yardsticks.title", "page.yardsticks.caption");
    html.open("thead").open("tr");
    COLUMNS.forEach(key -> column(page, html, key));
    html.close("tr").close("thead").line().open("tbody");
    CountryCells cells = new CountryCells(page, html);
    TableRow.stream(yardsticks)
        .forEach(
            row -> {
              html.line().open("tr");
              cells.name(row);
              cells.scores(row);
              cells.fields(row);
              cells.reasons(row);
              html.close("tr");
            });
    foot(html);
  }

  /** Opens a section with its heading and its table up to the caption. */
  static void head(PageContext page, Html html, String id, String title, String caption) {
    html.line().open("section", "id", id, "class", id + "-section");
    html.both("h2", page.say(title)).line();
    html.open("div", "class", "scroll").open("table", "class", id);
    html.both("caption", page.say(caption));
  }

  static void foot(Html html) {
    html.line().close("tbody").close("table").close("div").close("section");
  }

  static void column(PageContext page, Html html, String key) {
    html.both("th", page.say(key), "scope", "col");
  }

  /** The rank and its interval, each in a cell. */
  static void rank(Html html, TableRow row, long last) {
    var rank = row.whole("rank");
    html.element("td", rank.isPresent() ? Long.toString(rank.getAsLong()) : "–", "class", "rank");
    html.open("td", "class", "interval");
    var low = row.whole("rank_low");
    var high = row.whole("rank_high");
    if (rank.isPresent() && low.isPresent() && high.isPresent()) {
      html.text(low.getAsLong() + "–" + high.getAsLong());
      RankBar.draw(html, low.getAsLong(), rank.getAsLong(), high.getAsLong(), last);
    } else {
      html.text("–");
    }
    html.close("td");
  }
}
