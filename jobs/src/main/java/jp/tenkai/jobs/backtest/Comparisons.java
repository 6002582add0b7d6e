package jp.tenkai.jobs.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.jobs.backtest.Realised.Figure;
import jp.tenkai.scoring.validity.Agreement;
import jp.tenkai.scoring.validity.HitRate;
import jp.tenkai.scoring.validity.RankCorrelation;

/** Holds every order against every outcome, each outcome over one set of countries. */
final class Comparisons {
  private final List<CountryCode> ranked;
  private final List<Order> orders;
  private final RankCorrelation correlation;
  private final int best;
  private final Phrases phrases;

  /**
   * @param ranked the ranked countries
   * @param orders each with one value a ranked country, in the same order
   * @param best how many count as the best
   */
  Comparisons(
      List<CountryCode> ranked,
      List<Order> orders,
      RankCorrelation correlation,
      int best,
      Phrases phrases) {
    this.ranked = List.copyOf(ranked);
    this.orders = List.copyOf(orders);
    this.correlation = correlation;
    this.best = best;
    this.phrases = phrases;
  }

  List<Comparison> of(Realised realised) {
    List<Integer> places = common(realised);
    List<Figure> figures =
        places.stream().map(place -> realised.figures().get(ranked.get(place))).toList();
    List<Comparison> all = new ArrayList<>();
    for (Order order : orders) {
      if (!realised.isMeasured() || !order.isUsable()) {
        Bilingual reason = realised.isMeasured() ? order.reason() : realised.reason();
        all.add(notMeasured(realised, order, 0, reason));
      } else if (places.size() < RankCorrelation.FEWEST_ITEMS) {
        all.add(
            notMeasured(
                realised,
                order,
                places.size(),
                phrases.text("backtest.not.few", Map.of("found", places.size()))));
      } else {
        all.add(measured(realised, order, places, figures));
      }
    }
    return all;
  }

  /** The countries whose outcome is known and that every usable order knows. */
  private List<Integer> common(Realised realised) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      int place = i;
      boolean known =
          orders.stream()
              .filter(Order::isUsable)
              .noneMatch(order -> Double.isNaN(order.value(place)));
      if (known && realised.figures().containsKey(ranked.get(place))) {
        places.add(place);
      }
    }
    return places;
  }

  private Comparison measured(
      Realised realised, Order order, List<Integer> places, List<Figure> figures) {
    double[] predicted = places.stream().mapToDouble(order::value).toArray();
    double[] happened = figures.stream().mapToDouble(Figure::value).toArray();
    Agreement agreement = correlation.of(predicted, happened);
    Verdict verdict = Verdict.of(agreement);
    if (verdict == Verdict.NOT_MEASURED) {
      return notMeasured(realised, order, places.size(), phrases.text("backtest.not.constant"));
    }
    return new Comparison(
        realised.outcome(),
        realised.name(),
        order.id(),
        order.name(),
        agreement,
        HitRate.of(predicted, happened, best),
        HitRate.byChance(places.size(), best),
        figures.stream().mapToInt(Figure::firstYear).min().orElseThrow(),
        figures.stream().mapToInt(Figure::lastYear).max().orElseThrow(),
        verdict,
        Bilingual.none());
  }

  private static Comparison notMeasured(
      Realised realised, Order order, int countries, Bilingual reason) {
    return new Comparison(
        realised.outcome(),
        realised.name(),
        order.id(),
        order.name(),
        new Agreement(countries, Double.NaN, Double.NaN, Double.NaN),
        Double.NaN,
        Double.NaN,
        0,
        0,
        Verdict.NOT_MEASURED,
        reason);
  }
}
