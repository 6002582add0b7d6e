package jp.tenkai.jobs.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.jobs.configuration.Bound;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.score.IndexTree;
import jp.tenkai.jobs.score.ScoredIndex;
import jp.tenkai.jobs.score.Standing;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.jobs.score.StrategyUnits.StoppedAtGate;

/** Why a country stands where it stands, or why it has no rank. */
final class Reasons {
  /** A difference below this many points is no reason worth printing. */
  private static final double NOTABLE = 0.05;

  private final StrategyScore strategy;
  private final Phrases phrases = new Phrases();

  /**
   * An indicator that lifts or lowers a score against the median candidate.
   *
   * @param points by how much, in points of the score
   */
  record Reason(String indicator, double points) {}

  Reasons(StrategyScore strategy) {
    this.strategy = strategy;
  }

  /** The two indicators that lift the score most. */
  List<Reason> strongest(int unit) {
    return reasons(unit, Comparator.comparingDouble(r -> -r.points()), 1);
  }

  /** The two indicators that lower the score most. */
  List<Reason> weakest(int unit) {
    return reasons(unit, Comparator.comparingDouble(Reason::points), -1);
  }

  private List<Reason> reasons(int unit, Comparator<Reason> order, int sign) {
    ScoredIndex index = strategy.countryIndex();
    List<Reason> reasons = new ArrayList<>();
    List<IndexTree.Place> places = index.tree().places();
    for (int leaf = 0; leaf < places.size(); leaf++) {
      double points = index.explanation().difference(leaf, unit);
      if (sign * points >= NOTABLE) {
        reasons.add(new Reason(places.get(leaf).indicator().id(), points));
      }
    }
    return reasons.stream().sorted(order.thenComparing(Reason::indicator)).limit(2).toList();
  }

  /** Why a candidate has no rank; nothing for those that have one, and for yardsticks. */
  Bilingual unranked(int unit) {
    if (strategy.standing(unit) != Standing.UNRANKED) {
      return Bilingual.none();
    }
    Country country = strategy.country(unit);
    Optional<StoppedAtGate> stopped = strategy.selection().stoppedAtGate(country.code());
    return stopped
        .map(this::gate)
        .orElseGet(
            () ->
                coverage(
                    strategy.countryIndex().result().coverage(unit),
                    strategy.strategy().coverage().country()));
  }

  /** Why a field has no rank in a country. */
  Bilingual unrankedField(int field, int unit) {
    if (strategy.standing(unit) == Standing.UNRANKED) {
      return unranked(unit);
    }
    if (strategy.fields().isKnown(field, unit)) {
      return Bilingual.none();
    }
    var id = strategy.fields().fields().get(field);
    return coverage(
        strategy.fieldIndexes().get(id).result().coverage(unit),
        strategy.strategy().coverage().field());
  }

  private Bilingual coverage(double found, double limit) {
    return new Bilingual(coverage(Language.EN, found, limit), coverage(Language.JA, found, limit));
  }

  private String coverage(Language language, double found, double limit) {
    NumberText numbers = NumberText.of(language);
    return phrases
        .text(
            "reason.coverage",
            Map.of("found", numbers.percent(found), "limit", numbers.percent(limit)))
        .in(language);
  }

  private Bilingual gate(StoppedAtGate stopped) {
    return new Bilingual(gate(Language.EN, stopped), gate(Language.JA, stopped));
  }

  private String gate(Language language, StoppedAtGate stopped) {
    NumberText numbers = NumberText.of(language);
    IndicatorConf indicator = strategy.configuration().indicators().get(stopped.gate().indicator());
    String name = in(language, indicator.name());
    String limit = numbers.figure(stopped.gate().limit());
    if (Double.isNaN(stopped.value())) {
      return phrases.text("reason.gate_unknown", Map.of("indicator", name)).in(language);
    }
    String key =
        stopped.gate().bound() == Bound.AT_LEAST ? "reason.gate_below" : "reason.gate_above";
    return phrases
        .text(
            key,
            Map.of(
                "indicator",
                name,
                "found",
                numbers.figure(stopped.value()),
                "limit",
                limit,
                "unit",
                in(language, indicator.unit())))
        .in(language);
  }

  private static String in(Language language, Words words) {
    return language == Language.JA ? words.ja() : words.en();
  }
}
