package jp.tenkai.export.country;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the five lines at the top of a report: an opportunity or a caution that follows from the
 * data by a fixed rule.
 */
sealed interface KeyLine {

  /** Which of the two it is. */
  enum Kind {
    OPPORTUNITY,
    CAUTION
  }

  Kind kind();

  /** The chapter where its figures stand. */
  Chapter where();

  /** The numbers of the sources of its figures, without repeats; none where it states none. */
  default List<Integer> references() {
    return List.of();
  }

  /** The line in words. */
  String text(Wording words);

  /** The three fields of the highest score in the country, with class and imports. */
  record BestFields(String strategy, List<FieldMarket> fields) implements KeyLine {
    public BestFields {
      fields = List.copyOf(fields);
    }

    @Override
    public Kind kind() {
      return Kind.OPPORTUNITY;
    }

    @Override
    public Chapter where() {
      return Chapter.MARKET;
    }

    @Override
    public List<Integer> references() {
      return distinct(fields.stream().map(FieldMarket::reference));
    }

    @Override
    public String text(Wording words) {
      if (fields.isEmpty()) {
        return words.say("country.line.no_fields");
      }
      List<String> items = fields.stream().map(field -> item(words, field)).toList();
      return words.say("country.line.fields", Map.of("fields", words.list(items)));
    }

    private String item(Wording words, FieldMarket field) {
      String scoreClass =
          field.judgements().stream()
              .filter(judgement -> judgement.strategy().equals(strategy))
              .map(FieldMarket.Judgement::scoreClass)
              .findFirst()
              .orElseThrow();
      if (Double.isNaN(field.imports())) {
        return words.say(
            "country.line.field_without_imports",
            Map.of("field", words.field(field.field()), "class", scoreClass));
      }
      return words.say(
          "country.line.field",
          Map.of(
              "field", words.field(field.field()),
              "class", scoreClass,
              "imports", words.dollars(field.imports()),
              "year", field.year()));
    }
  }

  /** What lifts the score most against the median candidate, or what lowers it most. */
  record Reasons(Kind kind, List<Reason> reasons) implements KeyLine {
    public Reasons {
      reasons = List.copyOf(reasons);
    }

    /** An indicator with its part of the distance to the median candidate, and its figure. */
    record Reason(double points, Figure figure) {}

    @Override
    public Chapter where() {
      return Chapter.STANDING;
    }

    @Override
    public List<Integer> references() {
      return distinct(reasons.stream().map(reason -> reason.figure().reference()));
    }

    @Override
    public String text(Wording words) {
      boolean lifts = kind == Kind.OPPORTUNITY;
      if (reasons.isEmpty()) {
        return words.say(lifts ? "country.line.no_strengths" : "country.line.no_weaknesses");
      }
      List<String> items = reasons.stream().map(reason -> item(words, reason)).toList();
      return words.say(
          lifts ? "country.line.strengths" : "country.line.weaknesses",
          Map.of("reasons", words.list(items)));
    }

    private static String item(Wording words, Reason reason) {
      Figure figure = reason.figure();
      String name = words.indicator(figure.indicator());
      String points = words.numbers().points(reason.points());
      if (Double.isNaN(figure.value())) {
        return words.say(
            "country.line.reason_without_value", Map.of("indicator", name, "points", points));
      }
      return words.say(
          "country.line.reason",
          Map.of(
              "indicator",
              name,
              "value",
              words.measured(figure.indicator(), figure.value()),
              "year",
              figure.year(),
              "points",
              points));
    }
  }

  /** How sure the rank is, or why there is none. */
  record RankHolds(Standing standing) implements KeyLine {

    @Override
    public Kind kind() {
      return Kind.CAUTION;
    }

    @Override
    public Chapter where() {
      return Chapter.STANDING;
    }

    @Override
    public String text(Wording words) {
      if (!standing.isRanked()) {
        return standing.standing().equals("yardstick")
            ? words.say("country.line.yardstick")
            : words.say(
                "country.line.unranked", Map.of("reason", words.printed(standing.unranked())));
      }
      String interval = words.interval(standing.rankLow(), standing.rankHigh());
      if (standing.otherMethods().isEmpty()) {
        return words.say(
            "country.line.rank",
            Map.of(
                "rank", standing.rank(),
                "ranked", standing.ranked(),
                "interval", interval,
                "level", words.numbers().percent(words.level(standing.strategy()))));
      }
      var ranks = standing.otherMethods().values().stream().mapToInt(r -> r).summaryStatistics();
      return words.say(
          "country.line.rank_and_methods",
          Map.of(
              "rank", standing.rank(),
              "ranked", standing.ranked(),
              "interval", interval,
              "level", words.numbers().percent(words.level(standing.strategy())),
              "methods", standing.otherMethods().size(),
              "other", words.interval(ranks.getMin(), ranks.getMax())));
    }
  }

  /** How much of what the score needs was observed, and how old it is. */
  record DataHold(Standing standing) implements KeyLine {

    @Override
    public Kind kind() {
      return Kind.CAUTION;
    }

    @Override
    public Chapter where() {
      return Chapter.STANDING;
    }

    @Override
    public String text(Wording words) {
      String coverage = words.numbers().percent(standing.coverage());
      if (standing.oldestYear() == 0) {
        return words.say(
            "country.line.coverage", Map.of("coverage", coverage, "imputed", standing.imputed()));
      }
      return words.say(
          "country.line.coverage_and_age",
          Map.of(
              "coverage", coverage,
              "imputed", standing.imputed(),
              "year", standing.oldestYear()));
    }
  }

  private static List<Integer> distinct(Stream<Integer> numbers) {
    return List.copyOf(new LinkedHashSet<>(numbers.filter(number -> number > 0).toList()));
  }
}
