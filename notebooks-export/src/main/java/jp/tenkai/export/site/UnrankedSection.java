package jp.tenkai.export.site;

import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;
import tech.tablesaw.api.Table;

/** Candidates that got no rank, each with the reason. */
final class UnrankedSection {

  private UnrankedSection() {}

  static void write(PageContext page, Html html) {
    Table unranked = page.tables().unranked();
    if (unranked.isEmpty()) {
      return;
    }
    RankingSection.head(page, html, "unranked", "page.unranked.title", "page.unranked.caption");
    html.open("thead").open("tr");
    RankingSection.column(page, html, "page.column.country");
    RankingSection.column(page, html, "page.column.coverage");
    RankingSection.column(page, html, "page.column.reason");
    html.close("tr").close("thead").open("tbody");
    TableRow.stream(unranked)
        .forEach(
            row -> {
              html.line().open("tr");
              html.both("th", PageContext.name(row), "scope", "row", "class", "country");
              html.element("td", page.numbers().percent(row.real("coverage")), "class", "number");
              html.both("td", new Bilingual(row.text("reason_en"), row.text("reason_ja")));
              html.close("tr");
            });
    RankingSection.foot(html);
  }
}
