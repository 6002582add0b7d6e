package jp.tenkai.export.site;

import java.util.List;
import java.util.OptionalLong;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;
import tech.tablesaw.api.Table;

/** The strategy's fields, best first, with the countries where each is strongest. */
final class FieldSection {

  private FieldSection() {}

  static void write(PageContext page, Html html) {
    Table fields = page.tables().fields();
    RankingSection.head(page, html, "fields-ranking", "page.fields.title", "page.fields.caption");
    html.open("thead").open("tr");
    RankingSection.column(page, html, "page.column.rank");
    RankingSection.column(page, html, "page.column.interval");
    RankingSection.column(page, html, "page.column.field");
    RankingSection.column(page, html, "page.column.score");
    RankingSection.column(page, html, "page.column.best_countries");
    RankingSection.column(page, html, "page.column.countries");
    html.close("tr").close("thead").open("tbody");
    long last = fields.longColumn("rank").isNotMissing().size();
    TableRow.stream(fields).forEach(row -> row(page, html, row, last));
    RankingSection.foot(html);
  }

  private static void row(PageContext page, Html html, TableRow row, long last) {
    html.line().open("tr");
    RankingSection.rank(html, row, last);
    html.both("th", page.labels().field(row.text("field")).name(), "scope", "row");
    html.element("td", page.numbers().score(row.real("score")), "class", "number");
    html.open("td");
    List<Bilingual> best =
        List.of("best_country_1", "best_country_2", "best_country_3").stream()
            .map(row::text)
            .filter(code -> !code.isEmpty())
            .map(page::country)
            .toList();
    html.both(
        new Bilingual(
            String.join(", ", best.stream().map(Bilingual::en).toList()),
            String.join("、", best.stream().map(Bilingual::ja).toList())));
    OptionalLong countries = row.whole("countries");
    html.close("td")
        .element(
            "td",
            countries.isPresent() ? Long.toString(countries.getAsLong()) : "–",
            "class",
            "number")
        .close("tr");
  }
}
