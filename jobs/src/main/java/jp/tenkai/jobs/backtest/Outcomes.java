package jp.tenkai.jobs.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.jobs.backtest.Realised.Figure;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.panel.TradeYear;
import jp.tenkai.jobs.panel.TradeYear.Bought;
import jp.tenkai.scoring.validity.CompoundGrowth;

/**
 * What happened after a past year. Growth runs from the first year present from then on to the
 * newest present, country by country; a size is that of the newest year after it.
 */
final class Outcomes {
  /** Growth over fewer years says more of two single figures than of a trend. */
  static final int LEAST_YEARS = 3;

  private static final String GROWTH_UNIT = "share a year";
  private static final String TRADE_UNIT = "thousand US dollars a year";

  private final int past;
  private final Phrases phrases;

  /**
   * @param past the past year
   */
  Outcomes(int past, Phrases phrases) {
    this.past = past;
    this.phrases = phrases;
  }

  /**
   * The market's growth and its size.
   *
   * @param market the indicator that measures it; empty where none is defined
   * @param yearly its figures by year, of each country that has any
   */
  List<Realised> ofMarket(
      Optional<IndicatorConf> market, Map<CountryCode, SortedMap<Integer, Double>> yearly) {
    Bilingual name =
        market
            .map(m -> new Bilingual(m.name().en(), m.name().ja()))
            .orElseGet(() -> phrases.text("backtest.market"));
    Map<CountryCode, Figure> growth = new TreeMap<>();
    Map<CountryCode, Figure> size = new TreeMap<>();
    yearly.forEach(
        (country, figures) -> {
          SortedMap<Integer, Double> since = figures.tailMap(past);
          if (!since.isEmpty() && since.lastKey() > past) {
            int last = since.lastKey();
            size.put(country, new Figure(since.get(last), last, last));
            grown(since.get(since.firstKey()), since.get(last), since.firstKey(), last)
                .ifPresent(figure -> growth.put(country, figure));
          }
        });
    return List.of(
        realised(Outcome.MARKET_GROWTH, name, GROWTH_UNIT, growth, noYear()),
        realised(Outcome.MARKET, name, market.map(m -> m.unit().en()).orElse(""), size, noYear()));
  }

  /**
   * Imports and Japan's exports, their growth and their size.
   *
   * @param first the first year held from the past one on; empty where no later one is held
   * @param newest the newest year held; empty where none is
   * @param countries of which outcomes are asked for
   */
  List<Realised> ofTrade(
      Optional<TradeYear> first, Optional<TradeYear> newest, Collection<CountryCode> countries) {
    Optional<TradeYear> last = newest.filter(year -> year.year() > past);
    Bilingual none = last.map(year -> notEnough(first, year)).orElseGet(this::noYear);
    List<Realised> all = new ArrayList<>();
    for (Outcome outcome :
        List.of(Outcome.IMPORTS_GROWTH, Outcome.IMPORTS, Outcome.JAPAN_GROWTH, Outcome.JAPAN)) {
      boolean ofJapan = outcome == Outcome.JAPAN_GROWTH || outcome == Outcome.JAPAN;
      ToDoubleFunction<Bought> side = ofJapan ? Bought::japan : Bought::world;
      Map<CountryCode, Figure> figures = new TreeMap<>();
      for (CountryCode country : countries) {
        (outcome.isGrowth() ? growth(first, last, country, side) : size(last, country, side))
            .ifPresent(figure -> figures.put(country, figure));
      }
      all.add(
          realised(
              outcome,
              Bilingual.none(),
              outcome.isGrowth() ? GROWTH_UNIT : TRADE_UNIT,
              figures,
              none));
    }
    return all;
  }

  private static Optional<Figure> size(
      Optional<TradeYear> last, CountryCode country, ToDoubleFunction<Bought> side) {
    return last.filter(year -> year.bought().containsKey(country))
        .map(
            year ->
                new Figure(
                    side.applyAsDouble(year.bought().get(country)), year.year(), year.year()));
  }

  private static Optional<Figure> growth(
      Optional<TradeYear> first,
      Optional<TradeYear> last,
      CountryCode country,
      ToDoubleFunction<Bought> side) {
    Optional<Figure> start = size(first, country, side);
    Optional<Figure> end = size(last, country, side);
    return start.isEmpty() || end.isEmpty()
        ? Optional.empty()
        : grown(
            start.get().value(), end.get().value(), start.get().firstYear(), end.get().lastYear());
  }

  private static Optional<Figure> grown(double first, double last, int from, int to) {
    if (to - from < LEAST_YEARS) {
      return Optional.empty();
    }
    double growth = CompoundGrowth.of(first, last, to - from);
    return Double.isNaN(growth) ? Optional.empty() : Optional.of(new Figure(growth, from, to));
  }

  private Realised realised(
      Outcome outcome,
      Bilingual of,
      String unit,
      Map<CountryCode, Figure> figures,
      Bilingual reason) {
    Bilingual name =
        of.isEmpty()
            ? phrases.text(outcome.key())
            : new Bilingual(
                filled(outcome.key(), of.en()).en(), filled(outcome.key(), of.ja()).ja());
    return figures.isEmpty()
        ? Realised.notMeasured(outcome, name, reason)
        : Realised.measured(outcome, name, unit, figures);
  }

  private Bilingual filled(String key, String indicator) {
    return phrases.text(key, Map.of("indicator", indicator));
  }

  private Bilingual noYear() {
    return phrases.text("backtest.not.no_year", Map.of("year", past));
  }

  private Bilingual notEnough(Optional<TradeYear> first, TradeYear last) {
    return first.isEmpty()
        ? phrases.text("backtest.not.one_year", Map.of("year", last.year()))
        : phrases.text(
            "backtest.not.too_short",
            Map.of("first", first.get().year(), "last", last.year(), "least", LEAST_YEARS));
  }
}
