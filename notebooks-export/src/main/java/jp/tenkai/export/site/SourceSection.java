package jp.tenkai.export.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;

/** Every source with its licence, vintages and the label of non-commercial terms. */
final class SourceSection {

  private static final String NON_COMMERCIAL = "non-commercial";

  private SourceSection() {}

  static void write(PageContext page, Html html) {
    Map<String, List<TableRow>> files = new LinkedHashMap<>();
    TableRow.stream(page.contents().table(ReleaseTables.SOURCES))
        .forEach(row -> files.computeIfAbsent(row.text("source"), s -> new ArrayList<>()).add(row));
    RankingSection.head(page, html, "sources", "page.sources.title", "page.sources.caption");
    html.open("thead").open("tr");
    RankingSection.column(page, html, "page.column.source");
    RankingSection.column(page, html, "page.column.publisher");
    RankingSection.column(page, html, "page.column.licence");
    RankingSection.column(page, html, "page.column.vintage");
    RankingSection.column(page, html, "page.column.files");
    RankingSection.column(page, html, "page.column.attribution");
    html.close("tr").close("thead").open("tbody");
    files.values().forEach(rows -> row(page, html, rows));
    RankingSection.foot(html);
  }

  private static void row(PageContext page, Html html, List<TableRow> files) {
    TableRow first = files.get(0);
    TreeSet<String> vintages =
        new TreeSet<>(files.stream().map(row -> row.text("vintage")).toList());
    vintages.remove("");
    html.line().open("tr");
    html.both("th", new Bilingual(first.text("name_en"), first.text("name_ja")), "scope", "row");
    html.element("td", first.text("publisher"));
    html.open("td").text(first.text("licence"));
    if (files.stream().anyMatch(row -> row.text("terms").equals(NON_COMMERCIAL))) {
      html.text(" ").both("span", page.say("terms.non_commercial"), "class", "terms");
    }
    html.close("td");
    html.element("td", vintages.isEmpty() ? "–" : String.join(", ", vintages));
    html.element("td", Integer.toString(files.size()), "class", "number");
    html.element("td", first.text("attribution"));
    html.close("tr");
  }
}
