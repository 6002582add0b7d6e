package jp.tenkai.export.site;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.NumberText;

/** The cells that ranked countries and yardsticks have in common. */
final class CountryCells {

  private static final List<String> FIELDS = List.of("field_1", "field_2", "field_3");
  private static final List<String> REASONS = List.of("strong_1", "strong_2", "weak_1", "weak_2");

  private static final List<String> MOVED = List.of("moved_1", "moved_2", "moved_3");

  private final PageContext page;
  private final Html html;

  CountryCells(PageContext page, Html html) {
    this.page = page;
    this.html = html;
  }

  /** The country's name as the row's head, with its mark. */
  void name(TableRow row) {
    html.open("th", "scope", "row", "class", "country");
    page.link(html, page.country(row), page.countryPage(row.text("country")));
    String mark = row.text("mark_" + page.language().tag());
    if (!mark.isEmpty()) {
      html.text(" ").element("span", mark, "class", "tag");
    }
    html.close("th");
  }

  void scoreHeads() {
    RankingTable.column(html, "class", "class", page.say("page.column.class"));
    RankingTable.column(html, "score", "number", page.say("page.column.score"));
    RankingTable.column(html, "attractiveness", "number", page.say("page.axis.attractiveness"));
    RankingTable.column(html, "feasibility", "number", page.say("page.axis.feasibility"));
  }

  void scores(TableRow row) {
    html.open("td", "class", "class");
    PageWords.badge(html, row.text("class"));
    html.close("td");
    page.numberCell(html, page.numbers().score(row.real("score")), "number score");
    axis(row.real("attractiveness"));
    axis(row.real("feasibility"));
  }

  /** Places gained and the change of the score since the quarter before. */
  void change(TableRow row) {
    html.open("td", "class", "change");
    TableRow change = page.desk().changes().get(row.text("country"));
    if (page.desk().changes().isEmpty()) {
      html.element("span", page.say("site.change.first"), "class", "nodata");
    } else if (change == null || change.whole("previous_rank").isEmpty()) {
      html.element("span", page.say("site.change.new"), "class", "nodata");
    } else {
      places(page, html, change.whole("places"));
      html.text(" ");
      String points = page.numbers().points(change.real("points"));
      html.element("span", points, "class", "points");
      moved(change);
    }
    html.close("td");
  }

  /** Why: the indicators that moved the score most. */
  private void moved(TableRow change) {
    List<String> columns = MOVED.stream().filter(column -> !change.text(column).isEmpty()).toList();
    if (columns.isEmpty()) {
      return;
    }
    html.open("ul", "class", "moved");
    for (String column : columns) {
      html.open("li").name(page.indicator(change.text(column))).text(" ");
      String points = page.numbers().points(change.real(column + "_points"));
      html.element("span", points, "class", "points").close("li");
    }
    html.close("ul");
  }

  void reasonHeads() {
    RankingTable.column(html, "fields", "fields", page.say("page.column.fields"));
    RankingTable.column(html, "reasons", "reasons", page.say("page.column.reasons"));
    RankingTable.column(html, "coverage", "number", page.say("page.column.coverage"));
  }

  /** The three best fields, the strongest and weakest reasons, the data coverage. */
  void reasons(TableRow row) {
    html.open("td", "class", "fields").open("ol");
    for (String column : FIELDS) {
      String field = row.text(column);
      if (!field.isEmpty()) {
        html.open("li");
        page.link(html, page.brief(field), page.fieldPage(field));
        html.close("li");
      }
    }
    html.close("ol").close("td");
    html.open("td", "class", "reasons").open("ul");
    REASONS.forEach(column -> reason(row, column));
    html.close("ul").close("td");
    page.numberCell(html, page.numbers().percent(row.real("coverage")), "number");
  }

  private void axis(double score) {
    if (Double.isNaN(score)) {
      page.numberCell(html, NumberText.MISSING, "number axis");
      return;
    }
    html.open("td", "class", "number axis").text(page.numbers().score(score));
    ScoreBar.draw(html, score);
    html.close("td");
  }

  /** Places gained or lost, in words and a sign. */
  static void places(PageContext page, Html html, OptionalLong places) {
    if (places.isEmpty() || places.getAsLong() == 0) {
      html.element("span", page.say("site.change.same"), "class", "same");
      return;
    }
    boolean up = places.getAsLong() > 0;
    String key = up ? "site.change.up" : "site.change.down";
    String count = Long.toString(Math.abs(places.getAsLong()));
    html.element("span", page.say(key, Map.of("places", count)), "class", up ? "up" : "down");
  }

  private void reason(TableRow row, String column) {
    String indicator = row.text(column);
    if (indicator.isEmpty()) {
      return;
    }
    double points = row.real(column + "_points");
    boolean above = Double.isNaN(points) ? column.startsWith("strong") : points >= 0;
    html.open("li");
    html.element("span", above ? "▲" : "▼", "class", above ? "up" : "down", "aria-hidden", "true");
    html.text(" ").name(page.indicator(indicator)).text(" ");
    html.element("span", page.numbers().points(points), "class", "points").close("li");
  }
}
