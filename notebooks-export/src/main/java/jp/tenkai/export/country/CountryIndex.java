package jp.tenkai.export.country;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.Place;
import jp.tenkai.export.frame.SiteFrame;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.piece.Piece;

/** The list of all countries with their rank and class in every strategy. */
final class CountryIndex {

  private static final String SCRIPT = "country.js";
  private static final List<String> COLUMNS =
      List.of("country", "code", "strategy", "rank", "class", "best_fields", "coverage", "report");

  private final SiteFrame frame;
  private final Wording words;

  CountryIndex(SiteFrame frame, Wording words) {
    this.frame = frame;
    this.words = words;
  }

  Place place() {
    return new Place(words.language(), "country/index.html");
  }

  String page(List<CountryReport> reports) {
    return frame.page(
        place(), words.say("country.index"), List.of(SCRIPT), html -> body(html, reports));
  }

  /** The script that narrows the list to what is typed; without it the list is whole. */
  static Piece script() {
    return new Piece(
        "site/assets/" + SCRIPT,
        () -> {
          try (InputStream in = CountryIndex.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
              throw new IOException("script '" + SCRIPT + "' is not on the path");
            }
            return in.readAllBytes();
          }
        });
  }

  private void body(Html html, List<CountryReport> reports) {
    html.element(
            "p", words.say("country.index.lead", Map.of("count", reports.size())), "class", "lead")
        .line();
    html.open("p", "id", "country-search", "hidden", "hidden", "class", "no-print");
    html.element("label", words.say("country.index.search"), "for", "country-query").text(" ");
    html.single("input", "type", "search", "id", "country-query", "autocomplete", "off").text(" ");
    html.element("span", "", "id", "country-found", "role", "status");
    html.close("p").line();
    String caption = words.say("country.index.caption");
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "class", "countries", "id", "countries", "data-found", found()).line();
    html.element("caption", caption).line();
    html.open("thead").open("tr");
    for (String column : COLUMNS) {
      String css = column.equals("coverage") ? "number" : "c-" + column;
      html.element("th", words.say("country.column." + column), "scope", "col", "class", css);
    }
    html.close("tr").close("thead").line();
    for (CountryReport report : reports) {
      country(html, report);
    }
    html.close("table").close("div").line();
  }

  private String found() {
    return words.say("country.index.found", Map.of("count", "#"));
  }

  private void country(Html html, CountryReport report) {
    Sheet sheet = new Sheet(html, words, new Medium.Screen(place()), report);
    // What is searched: both names and the code.
    String text = report.name().ja() + " " + report.name().en() + " " + report.country();
    html.open("tbody", "data-search", text).line();
    List<Standing> standings = report.standings();
    String rows = Integer.toString(standings.size());
    for (int i = 0; i < standings.size(); i++) {
      html.open("tr");
      if (i == 0) {
        html.open("th", "scope", "rowgroup", "rowspan", rows);
        html.open("a", "href", place().page("country/" + report.country() + ".html"));
        html.name(words.in(report.name())).close("a").close("th");
        html.element("td", report.country(), "rowspan", rows);
      }
      standing(sheet, report, standings.get(i));
      if (i == 0) {
        html.open("td", "rowspan", rows);
        html.element(
            "a",
            words.say("country.index.pdf"),
            "href",
            place().publication(CountryReports.pdf(report.country(), words.language())),
            "aria-label",
            words.say("country.index.pdf_of", Map.of("country", words.in(report.name()))));
        html.close("td");
      }
      html.close("tr").line();
    }
    html.close("tbody").line();
  }

  private void standing(Sheet sheet, CountryReport report, Standing standing) {
    Html html = sheet.html();
    html.element("td", words.strategy(standing.strategy()), "class", "brief");
    html.open("td", "class", "brief");
    html.text(
        standing.isRanked()
            ? words.say(
                "country.rank",
                Map.of(
                    "rank",
                    standing.rank(),
                    "low",
                    standing.rankLow(),
                    "high",
                    standing.rankHigh()))
            : words.code("standing", standing.standing()));
    html.close("td").open("td", "class", "brief");
    sheet.badge(standing.scoreClass());
    html.text(" ").text(words.numbers().score(standing.score())).close("td");
    List<String> fields =
        KeyLines.best(standing.strategy(), report.fields().toList()).stream()
            .map(field -> words.field(field.field()))
            .toList();
    html.element("td", fields.isEmpty() ? words.say("country.none") : words.list(fields));
    sheet.numberCell(words.numbers().percent(standing.coverage()));
  }
}
