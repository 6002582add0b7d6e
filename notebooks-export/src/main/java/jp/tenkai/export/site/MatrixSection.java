package jp.tenkai.export.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** Countries by fields as a heat map: each cell has the class letter, its colour and the score. */
final class MatrixSection {

  private MatrixSection() {}

  static void write(PageContext page, Html html) {
    List<String> fields = page.tables().fields().stringColumn("field").asList();
    Map<String, TableRow> cells = new HashMap<>();
    TableRow.stream(page.tables().opportunity())
        .forEach(row -> cells.put(key(row.text("country"), row.text("field")), row));

    html.line().open("section", "id", "matrix", "class", "matrix-section");
    html.both("h2", page.say("page.matrix.title")).line();
    legend(page, html);
    html.open("div", "class", "scroll").open("table", "class", "matrix");
    html.both("caption", page.say("page.matrix.caption")).open("thead").open("tr");
    RankingSection.column(page, html, "page.column.country");
    for (String field : fields) {
      html.open("th", "scope", "col", "class", "field")
          .both("div", page.labels().field(field).name())
          .close("th");
    }
    html.close("tr").close("thead").open("tbody");
    rows(page, html, fields, cells, page.tables().ranked(), "");
    rows(page, html, fields, cells, page.tables().yardsticks(), "apart");
    RankingSection.foot(html);
  }

  private static void rows(
      PageContext page,
      Html html,
      List<String> fields,
      Map<String, TableRow> cells,
      Table countries,
      String firstRowClass) {
    TableRow.stream(countries)
        .forEach(
            country -> {
              html.line();
              boolean apart = country.index() == 0 && !firstRowClass.isEmpty();
              html.open("tr", apart ? new String[] {"class", firstRowClass} : new String[0]);
              html.both("th", PageContext.name(country), "scope", "row");
              fields.forEach(
                  field -> cell(page, html, cells.get(key(country.text("country"), field))));
              html.close("tr");
            });
  }

  private static void cell(PageContext page, Html html, TableRow row) {
    var scoreClass = row == null ? null : ScoreClass.parse(row.text("class")).orElse(null);
    if (scoreClass == null) {
      html.element("td", "–");
      return;
    }
    html.open("td", "class", scoreClass.css()).text(scoreClass.name());
    html.element("small", page.numbers().score(row.real("score"))).close("td");
  }

  private static void legend(PageContext page, Html html) {
    html.open("ul", "class", "legend");
    Stream.of(ScoreClass.values())
        .forEach(
            scoreClass -> {
              html.open("li");
              CountryCells.badge(html, scoreClass.name());
              html.text(" ").both(page.say("class." + scoreClass.name())).close("li");
            });
    html.open("li").text("– ").both(page.say("class.none")).close("li").close("ul").line();
  }

  private static String key(String country, String field) {
    return country + "|" + field;
  }
}
