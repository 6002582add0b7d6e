package jp.tenkai.export.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.export.chart.Sparkline;
import jp.tenkai.export.html.Html;

/** Writes figures with their comparisons as a table. */
final class FigureWriter {

  private static final Pattern GROUP_MEDIAN = Pattern.compile("median of (\\d+), (.+)");

  private final Sheet sheet;
  private final Html html;
  private final Wording words;

  FigureWriter(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.words = sheet.words();
  }

  void write(Block.Figures block) {
    sheet.openTable(
        "figures peers-" + sheet.report().peers().size(),
        words.say("country.figures.caption", Map.of("chapter", words.say(block.chapter().key()))),
        columns());
    block.figures().forEach(this::row);
    sheet.closeTable();
  }

  private List<Sheet.Column> columns() {
    CountryReport report = sheet.report();
    List<Sheet.Column> columns = new ArrayList<>(sheet.columns("indicator", "value", "year"));
    columns.add(group("region", report.region()));
    columns.add(group("income", report.incomeGroup()));
    report
        .peers()
        .forEach(peer -> columns.add(new Sheet.Column(words.country(peer), "number c-peer")));
    columns.add(sheet.column("history"));
    if (sheet.medium().hasStatusColumn()) {
      columns.add(sheet.column("status"));
    }
    columns.add(sheet.column("source"));
    return columns;
  }

  private Sheet.Column group(String kind, String code) {
    String name = code.isEmpty() ? words.say("country.unknown_group") : words.code(kind, code);
    String title = words.say("country.column." + kind, Map.of("group", name));
    return new Sheet.Column(title, "number c-group");
  }

  private void row(Figure figure) {
    String id = figure.indicator();
    html.open("tr").open("th", "scope", "row").text(words.indicator(id));
    if (!words.unit(id).isEmpty()) {
      html.text(" ").element("span", words.unit(id), "class", "unit");
    }
    if (!Double.isNaN(figure.imputed())) {
      html.text(" ");
      html.element(
          "span",
          words.say(
              "country.status.imputed",
              Map.of("value", words.figure(id, figure.imputed()), "rule", rule(figure.rule()))),
          "class",
          "unit");
    }
    html.close("th");
    boolean observed = figure.status() == Figure.Status.OBSERVED;
    html.open("td", "class", observed ? "number value" : "number value old");
    html.text(words.figure(id, figure.value()));
    if (!observed && !sheet.medium().hasStatusColumn()) {
      html.text(" ").element("span", status(figure), "class", "nodata");
    }
    html.close("td");
    sheet.wholeCell(figure.year());
    median(id, figure.region());
    median(id, figure.incomeGroup());
    sheet.report().peers().forEach(peer -> peer(figure, peer));
    history(figure);
    if (sheet.medium().hasStatusColumn()) {
      html.element("td", status(figure), "class", observed ? "status" : "status nodata");
    }
    sheet.referenceCell(figure.reference());
    html.close("tr").line();
  }

  private void median(String id, Figure.Median median) {
    sheet.numberCell(
        Double.isNaN(median.value())
            ? words.say("country.none")
            : words.say(
                "country.median",
                Map.of("value", words.figure(id, median.value()), "count", median.countries())));
  }

  private void peer(Figure figure, String country) {
    Figure.Peer peer =
        figure.peers().stream()
            .filter(candidate -> candidate.country().equals(country))
            .findFirst()
            .orElse(new Figure.Peer(country, Double.NaN, 0));
    String value = words.figure(figure.indicator(), peer.value());
    boolean sameYear = peer.year() == 0 || peer.year() == figure.year();
    sheet.numberCell(
        sameYear
            ? value
            : words.say("country.other_year", Map.of("value", value, "year", peer.year())));
  }

  private void history(Figure figure) {
    html.open("td", "class", "history");
    if (figure.history().size() > 1 && sheet.medium().hasStatusColumn()) {
      Sparkline.small(html, figure.history(), History.words(figure, words));
    } else if (figure.history().size() > 1) {
      String title =
          words.say(
              "country.history.title", Map.of("indicator", words.indicator(figure.indicator())));
      Sparkline.draw(html, figure.history(), title, History.words(figure, words));
    }
    html.close("td");
  }

  private String status(Figure figure) {
    return words.say(
        switch (figure.status()) {
          case OBSERVED -> "country.status.observed";
          case TOO_OLD -> "country.status.too_old";
          case MISSING -> "country.status.missing";
        });
  }

  private String rule(String rule) {
    Matcher median = GROUP_MEDIAN.matcher(rule);
    return median.matches()
        ? words.say(
            "country.imputed.median",
            Map.of("count", median.group(1), "group", words.code("region", median.group(2))))
        : rule;
  }
}
