package jp.tenkai.export.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;

/** The cells that ranked countries and yardsticks have in common. */
final class CountryCells {

  private final PageContext page;
  private final Html html;

  CountryCells(PageContext page, Html html) {
    this.page = page;
    this.html = html;
  }

  /** The country's name as the row's header, with its mark. */
  void name(TableRow row) {
    html.open("th", "scope", "row", "class", "country").both(PageContext.name(row));
    Bilingual mark = new Bilingual(row.text("mark_en"), row.text("mark_ja"));
    if (!mark.isEmpty()) {
      html.both("span", mark, "class", "mark-text");
    }
    html.close("th");
  }

  /** Class, score, the two axes. */
  void scores(TableRow row) {
    html.open("td");
    badge(html, row.text("class"));
    html.close("td");
    html.element("td", page.numbers().score(row.real("score")), "class", "number");
    html.open("td", "class", "axes");
    axis("page.axis.attractiveness", row.real("attractiveness"));
    axis("page.axis.feasibility", row.real("feasibility"));
    html.close("td");
  }

  /** Up to three best fields by name. */
  void fields(TableRow row) {
    html.open("td").open("ol", "class", "fields");
    for (String column : List.of("field_1", "field_2", "field_3")) {
      String field = row.text(column);
      if (!field.isEmpty()) {
        html.both("li", page.labels().field(field).name());
      }
    }
    html.close("ol").close("td");
  }

  /** The two strongest and the two weakest reasons in words, and the data coverage. */
  void reasons(TableRow row) {
    html.open("td").open("ul", "class", "reasons");
    List<Reason> reasons = new ArrayList<>();
    for (String column : List.of("strong_1", "strong_2", "weak_1", "weak_2")) {
      reason(row, column).ifPresent(reasons::add);
    }
    for (Reason reason : reasons) {
      html.open("li")
          .element("span", reason.sign(), "class", reason.css(), "aria-hidden", "true")
          .text(" ")
          .both(reason.words())
          .close("li");
    }
    html.close("ul").close("td");
    html.element("td", page.numbers().percent(row.real("coverage")), "class", "number");
  }

  /** A class letter on its colour, or a dash. */
  static void badge(Html html, String letter) {
    Optional<ScoreClass> scoreClass = ScoreClass.parse(letter);
    if (scoreClass.isPresent()) {
      html.element("span", letter, "class", "badge " + scoreClass.get().css());
    } else {
      html.text("–");
    }
  }

  private void axis(String key, double score) {
    html.open("div").element("span", page.say(key).ja(), "class", "name", "lang", "ja");
    html.element("span", page.numbers().score(score), "class", "value");
    RankBar.score(html, score);
    html.close("div");
  }

  private Optional<Reason> reason(TableRow row, String column) {
    String indicator = row.text(column);
    double points = row.real(column + "_points");
    if (indicator.isEmpty()) {
      return Optional.empty();
    }
    Bilingual name = page.labels().indicator(indicator).name();
    boolean above = Double.isNaN(points) ? column.startsWith("strong") : points >= 0;
    String key = above ? "reason.above" : "reason.below";
    return Optional.of(
        new Reason(
            above ? "▲" : "▼",
            above ? "up" : "down",
            new Bilingual(
                page.phrases().text(key, values(name.en(), points, Language.EN)).en(),
                page.phrases().text(key, values(name.ja(), points, Language.JA)).ja())));
  }

  private static Map<String, String> values(String indicator, double points, Language language) {
    return Map.of(
        "indicator", indicator, "points", NumberText.of(language).score(Math.abs(points)));
  }

  private record Reason(String sign, String css, Bilingual words) {}
}
