package jp.tenkai.export.site;

import java.util.Map;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** Candidates that got no rank, each with the reason. */
final class UnrankedTable {

  private UnrankedTable() {}

  static void write(PageContext page, Html html) {
    Table unranked = page.desk().tables().unranked();
    if (unranked.isEmpty()) {
      return;
    }
    html.element("h2", page.say("page.unranked.title"), "id", "unranked");
    html.element("p", page.say("site.unranked.count", Map.of("count", unranked.rowCount())));
    page.openTable(html, "unranked-table", page.say("page.unranked.caption"));
    html.open("thead").open("tr");
    RankingTable.column(html, "country", "country", page.say("page.column.country"));
    RankingTable.column(html, "score", "number", page.say("site.column.score_unranked"));
    RankingTable.column(html, "coverage", "number", page.say("page.column.coverage"));
    RankingTable.column(html, "reason", "reason", page.say("page.column.reason"));
    html.close("tr").close("thead").line().open("tbody").line();
    CountryCells cells = new CountryCells(page, html);
    TableRow.stream(unranked)
        .forEach(
            row -> {
              html.open("tr");
              cells.name(row);
              page.numberCell(html, page.numbers().score(row.real("score")), "number");
              page.numberCell(html, page.numbers().percent(row.real("coverage")), "number");
              html.element("td", row.text("reason_" + page.language().tag()));
              html.close("tr").line();
            });
    html.close("tbody");
    PageContext.closeTable(html);
  }
}
