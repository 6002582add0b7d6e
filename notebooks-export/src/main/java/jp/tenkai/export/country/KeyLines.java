package jp.tenkai.export.country;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import jp.tenkai.export.country.KeyLine.Kind;

/**
 * The rules of the five lines: the three best fields; what lifts the score most; what lowers it
 * most; how sure the rank is, or why there is none; how much was observed. They speak of the first
 * strategy that looks at the country.
 */
final class KeyLines {

  private static final int FIELDS = 3;

  private KeyLines() {}

  /**
   * The lines of a country.
   *
   * @param figures gives the figure of an indicator
   */
  static List<KeyLine> of(
      Standing standing, List<FieldMarket> fields, Function<String, Figure> figures) {
    return List.of(
        new KeyLine.BestFields(standing.strategy(), best(standing.strategy(), fields)),
        reasons(Kind.OPPORTUNITY, standing.strengths(), figures),
        reasons(Kind.CAUTION, standing.weaknesses(), figures),
        new KeyLine.RankHolds(standing),
        new KeyLine.DataHold(standing));
  }

  /** The fields of the highest score in a strategy, best first. */
  static List<FieldMarket> best(String strategy, List<FieldMarket> fields) {
    return fields.stream()
        .filter(field -> !Double.isNaN(score(strategy, field)))
        .sorted(
            Comparator.comparingDouble((FieldMarket field) -> -score(strategy, field))
                .thenComparing(FieldMarket::field))
        .limit(FIELDS)
        .toList();
  }

  private static double score(String strategy, FieldMarket field) {
    return field.judgements().stream()
        .filter(judgement -> judgement.strategy().equals(strategy))
        .mapToDouble(FieldMarket.Judgement::score)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static KeyLine reasons(
      Kind kind, List<Standing.Reason> reasons, Function<String, Figure> figures) {
    return new KeyLine.Reasons(
        kind,
        reasons.stream()
            .map(
                reason ->
                    new KeyLine.Reasons.Reason(reason.points(), figures.apply(reason.indicator())))
            .toList());
  }
}
