package jp.tenkai.export.country;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.tenkai.export.html.Html;

/** Writes where the country stands in each strategy, and why. */
final class StandingWriter {

  private final Sheet sheet;
  private final Html html;
  private final Wording words;

  StandingWriter(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.words = sheet.words();
  }

  void write(Block.Standings block) {
    List<Standing> standings = block.standings();
    html.open("div", "class", "scroll").open("table", "class", "standings").line();
    html.element("caption", words.say("country.standing.caption")).line();
    html.open("thead").open("tr");
    html.element("th", words.say("country.column.item"), "scope", "col");
    for (Standing standing : standings) {
      html.open("th", "scope", "col");
      sheet
          .medium()
          .link(html, standing.strategy() + "/index.html", words.strategy(standing.strategy()));
      html.close("th");
    }
    html.close("tr").close("thead").line().open("tbody").line();
    row("country.standing.standing", standings, this::standing);
    row("country.standing.rank", standings, this::rank);
    row("country.standing.top", standings, this::top);
    row("country.standing.score", standings, this::score);
    parts(standings);
    row("country.standing.coverage", standings, this::coverage);
    html.close("tbody").close("table").close("div").line();
    reasons(block);
    standings.forEach(this::otherMethods);
    html.element("p", words.say("country.standing.source"), "class", "source").line();
  }

  private void row(String key, List<Standing> standings, Consumer<Standing> cell) {
    html.open("tr").element("th", words.say(key), "scope", "row");
    for (Standing standing : standings) {
      html.open("td");
      cell.accept(standing);
      html.close("td");
    }
    html.close("tr").line();
  }

  private void standing(Standing standing) {
    html.text(words.code("standing", standing.standing()));
    if (!words.in(standing.mark()).isEmpty()) {
      html.text(" ").element("span", words.in(standing.mark()), "class", "tag");
    }
    if (!words.in(standing.unranked()).isEmpty()) {
      html.text(" ").element("span", words.in(standing.unranked()), "class", "nodata");
    }
  }

  private void rank(Standing standing) {
    html.text(
        standing.isRanked()
            ? words.say(
                "country.standing.rank_value",
                Map.of(
                    "rank", standing.rank(),
                    "ranked", standing.ranked(),
                    "level", words.numbers().percent(words.level(standing.strategy())),
                    "interval", words.interval(standing.rankLow(), standing.rankHigh())))
            : words.say("country.standing.no_rank"));
  }

  private void top(Standing standing) {
    html.text(
        Double.isNaN(standing.topChance())
            ? words.say("country.none")
            : words.say(
                "country.standing.top_value",
                Map.of(
                    "top", words.top(standing.strategy()),
                    "chance", words.numbers().percent(standing.topChance()))));
  }

  private void score(Standing standing) {
    html.text(words.numbers().score(standing.score())).text(" ");
    sheet.badge(standing.scoreClass());
  }

  private void coverage(Standing standing) {
    html.text(
        words.say(
            "country.standing.coverage_value",
            Map.of(
                "coverage", words.numbers().percent(standing.coverage()),
                "imputed", standing.imputed())));
  }

  private void parts(List<Standing> standings) {
    Set<String> parts = new LinkedHashSet<>();
    standings.forEach(standing -> parts.addAll(standing.parts().keySet()));
    for (String part : parts) {
      Standing named =
          standings.stream()
              .filter(standing -> standing.parts().containsKey(part))
              .findFirst()
              .orElseThrow();
      html.open("tr").element("th", words.part(named.strategy(), part), "scope", "row");
      for (Standing standing : standings) {
        double points = standing.parts().getOrDefault(part, Double.NaN);
        html.open("td").text(words.numbers().score(points)).text(" ");
        sheet.medium().bar(html, points);
        html.close("td");
      }
      html.close("tr").line();
    }
  }

  private void reasons(Block.Standings block) {
    Stream<Standing> reasoned =
        block.standings().stream().filter(standing -> !standing.reasons().isEmpty());
    reasoned.forEach(
        standing -> {
          sheet.openTable(
              "reasons",
              words.say(
                  "country.reasons.caption",
                  Map.of("strategy", words.strategy(standing.strategy()))),
              Stream.of("indicator", "value", "year", "points", "source")
                  .map(column -> words.say("country.column." + column))
                  .toList());
          standing.reasons().forEach(reason -> reason(reason, block.reasons()));
          sheet.closeTable();
        });
  }

  private void reason(Standing.Reason reason, List<Figure> figures) {
    Figure figure =
        figures.stream()
            .filter(candidate -> candidate.indicator().equals(reason.indicator()))
            .findFirst()
            .orElseThrow();
    html.open("tr").element("th", words.indicator(reason.indicator()), "scope", "row");
    sheet.numberCell(words.measured(reason.indicator(), figure.value()));
    sheet.wholeCell(figure.year());
    html.open("td", "class", "number");
    html.element(
        "span",
        words.numbers().points(reason.points()),
        "class",
        reason.points() < 0 ? "down" : "up");
    html.close("td");
    sheet.referenceCell(figure.reference());
    html.close("tr").line();
  }

  private void otherMethods(Standing standing) {
    if (standing.otherMethods().isEmpty()) {
      return;
    }
    List<String> items =
        standing.otherMethods().entrySet().stream()
            .map(
                entry ->
                    words.say(
                        "country.methods.item",
                        Map.of("method", words.in(entry.getKey()), "rank", entry.getValue())))
            .toList();
    html.element(
            "p",
            words.say(
                "country.methods",
                Map.of(
                    "strategy", words.strategy(standing.strategy()),
                    "methods", words.list(items))))
        .line();
  }
}
