package jp.tenkai.export.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.export.html.Html;

/** Writes where the country stands in each strategy, and why: one row for each strategy. */
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
    sheet.openTable(
        "ranks",
        words.say("country.standing.rank_caption"),
        sheet.columns("strategy", "standing", "rank_interval", "top", "data"));
    standings.forEach(this::rankRow);
    sheet.closeTable();
    parts(standings);
    block.moved().forEach(this::moved);
    for (Standing standing : standings) {
      reasons(standing, block.reasons());
      otherMethods(standing);
    }
    html.element("p", words.say("country.standing.source"), "class", "source").line();
  }

  private void strategyHead(Standing standing) {
    html.open("tr").open("th", "scope", "row");
    String target = standing.strategy() + "/index.html";
    sheet.medium().link(html, target, words.strategy(standing.strategy()));
    html.close("th");
  }

  private void rankRow(Standing standing) {
    strategyHead(standing);
    html.open("td").text(words.code("standing", standing.standing()));
    if (!words.in(standing.mark()).isEmpty()) {
      html.text(" ").element("span", words.in(standing.mark()), "class", "tag");
    }
    html.close("td").element("td", rank(standing)).element("td", top(standing));
    html.element(
        "td",
        words.say(
            "country.standing.coverage",
            Map.of(
                "coverage", words.numbers().percent(standing.coverage()),
                "imputed", standing.imputed())));
    html.close("tr").line();
  }

  private String rank(Standing standing) {
    if (!words.in(standing.unranked()).isEmpty()) {
      return words.printed(standing.unranked());
    }
    return standing.isRanked()
        ? words.say(
            "country.standing.rank",
            Map.of(
                "rank", standing.rank(),
                "ranked", standing.ranked(),
                "level", words.numbers().percent(words.level(standing.strategy())),
                "interval", words.interval(standing.rankLow(), standing.rankHigh())))
        : words.say("country.standing.no_rank");
  }

  private String top(Standing standing) {
    return Double.isNaN(standing.topChance())
        ? words.say("country.none")
        : words.say(
            "country.standing.top",
            Map.of(
                "top", words.top(standing.strategy()),
                "chance", words.numbers().percent(standing.topChance())));
  }

  private void parts(List<Standing> standings) {
    Set<String> parts = new LinkedHashSet<>();
    standings.forEach(standing -> parts.addAll(standing.parts().keySet()));
    List<Sheet.Column> columns = new ArrayList<>(sheet.columns("strategy", "class"));
    for (String part : parts) {
      Standing named =
          standings.stream()
              .filter(standing -> standing.parts().containsKey(part))
              .findFirst()
              .orElseThrow();
      columns.add(new Sheet.Column(words.part(named.strategy(), part), "number c-part"));
    }
    sheet.openTable("parts", words.say("country.standing.parts_caption"), columns);
    for (Standing standing : standings) {
      strategyHead(standing);
      html.open("td", "class", "judgement");
      sheet.badge(standing.scoreClass());
      html.text(" ").text(words.numbers().score(standing.score())).close("td");
      for (String part : parts) {
        double points = standing.parts().getOrDefault(part, Double.NaN);
        html.open("td", "class", "number").text(words.numbers().score(points)).text(" ");
        sheet.medium().bar(html, points);
        html.close("td");
      }
      html.close("tr").line();
    }
    sheet.closeTable();
  }

  private void moved(Moved moved) {
    List<String> items =
        moved.points().entrySet().stream()
            .sorted(Comparator.comparingDouble(one -> -Math.abs(one.getValue())))
            .map(
                one ->
                    words.say("cause." + one.getKey().replace('-', '_'))
                        + " "
                        + words.numbers().points(one.getValue()))
            .toList();
    html.element(
            "p",
            words.say(
                "country.moved",
                Map.of(
                    "strategy", words.strategy(moved.strategy()),
                    "previous", moved.previousRelease(),
                    "points", words.numbers().points(moved.sum()),
                    "causes", words.list(items))))
        .line();
  }

  private void reasons(Standing standing, List<Figure> figures) {
    if (standing.reasons().isEmpty()) {
      return;
    }
    sheet.openTable(
        "reasons",
        words.say(
            "country.reasons.caption", Map.of("strategy", words.strategy(standing.strategy()))),
        sheet.columns("indicator", "value", "year", "points", "source"));
    for (Standing.Reason reason : standing.reasons()) {
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
    sheet.closeTable();
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
                        Map.of("method", words.printed(entry.getKey()), "rank", entry.getValue())))
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
