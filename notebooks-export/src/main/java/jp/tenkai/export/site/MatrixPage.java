package jp.tenkai.export.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.frame.SiteFrame;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/**
 * Countries by fields as a heat map. Each cell has the class letter, its colour and the score, and
 * leads to the reasons: without a script to the country's page, with one to a window in this page.
 */
final class MatrixPage {

  static final String FILE = "matrix.html";

  private static final List<String> SCRIPTS = List.of("matrix.js");

  private MatrixPage() {}

  static String html(SiteFrame frame, PageContext page) {
    String title =
        page.say("site.matrix.title", Map.of("strategy", page.in(page.desk().settings().name())));
    return frame.page(page.place(), title, SCRIPTS, html -> body(page, html));
  }

  private static void body(PageContext page, Html html) {
    List<String> fields = page.desk().tables().fields().stringColumn("field").asList();
    html.element("p", page.say("site.matrix.lead"), "class", "lead").line();
    legend(page, html);
    html.element("p", page.say("site.matrix.keys"), "class", "note no-print", "id", "matrix-keys");
    html.line();
    html.open(
        "div",
        "class",
        "scroll tall",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-labelledby",
        "matrix-of");
    html.open("table", "id", "matrix", "class", "matrix");
    html.element("caption", page.say("page.matrix.caption"), "id", "matrix-of");
    html.open("thead").open("tr");
    html.element("th", page.say("page.column.country"), "scope", "col", "class", "country");
    for (String field : fields) {
      html.open("th", "scope", "col");
      page.link(html, page.brief(field), page.fieldPage(field));
      html.close("th");
    }
    html.close("tr").close("thead").line();
    Map<String, TableRow> cells = cells(page);
    group(page, html, fields, cells, page.desk().tables().ranked());
    group(page, html, fields, cells, page.desk().tables().yardsticks());
    html.close("table").close("div").line();
    dialog(page, html);
    html.json("matrix-data", MatrixData.json(page)).line();
  }

  /** The opportunity rows by country and field. */
  static Map<String, TableRow> cells(PageContext page) {
    Map<String, TableRow> cells = new HashMap<>();
    TableRow.stream(page.desk().tables().opportunity())
        .forEach(row -> cells.put(key(row.text("country"), row.text("field")), row));
    return cells;
  }

  static String key(String country, String field) {
    return country + "|" + field;
  }

  private static void group(
      PageContext page,
      Html html,
      List<String> fields,
      Map<String, TableRow> cells,
      Table countries) {
    html.open("tbody").line();
    TableRow.stream(countries)
        .forEach(
            country -> {
              String code = country.text("country");
              html.open("tr", "data-country", code);
              html.open("th", "scope", "row", "class", "country");
              html.element(
                  "span", RankingTable.whole(country.whole("rank")), "class", "matrix-rank");
              html.text(" ");
              page.link(html, page.country(country), page.countryPage(code));
              html.close("th");
              fields.forEach(field -> cell(page, html, code, field, cells.get(key(code, field))));
              html.close("tr").line();
            });
    html.close("tbody").line();
  }

  private static void cell(
      PageContext page, Html html, String country, String field, TableRow row) {
    var scoreClass = row == null ? null : ScoreClass.parse(row.text("class")).orElse(null);
    String target = page.countryPage(country) + "#" + field;
    if (scoreClass == null) {
      html.open("td", "class", "nodata").open("a", "href", target, "data-field", field);
      html.element("span", "–", "aria-hidden", "true");
      html.element("span", page.say("site.nodata"), "class", "unseen").close("a").close("td");
      return;
    }
    html.open("td", "class", scoreClass.css()).open("a", "href", target, "data-field", field);
    html.element("b", scoreClass.name()).text(" ");
    html.element("span", page.numbers().score(row.real("score"))).close("a").close("td");
  }

  private static void legend(PageContext page, Html html) {
    html.open("ul", "class", "legend");
    for (ScoreClass scoreClass : ScoreClass.values()) {
      html.open("li");
      PageWords.badge(html, scoreClass.name());
      html.text(" ").text(page.say("class." + scoreClass.name())).close("li");
    }
    html.open("li").text("– ").text(page.say("class.none")).close("li").close("ul").line();
  }

  /** The window that the script fills; it stays closed without one. */
  private static void dialog(PageContext page, Html html) {
    html.open("dialog", "id", "cell", "aria-labelledby", "cell-title");
    html.open("div", "class", "dialog-head");
    html.element("h2", "", "id", "cell-title", "tabindex", "-1");
    html.element("button", page.say("site.close"), "type", "button", "id", "cell-close");
    html.close("div").element("div", "", "id", "cell-body").close("dialog").line();
  }
}
