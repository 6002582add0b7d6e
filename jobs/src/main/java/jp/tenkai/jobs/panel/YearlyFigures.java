package jp.tenkai.jobs.panel;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.jobs.configuration.From.ProductFrom;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.From.SeriesRef;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.IndicatorId;

/** The figures of an indicator by year, where it is a series or a product of such indicators. */
final class YearlyFigures {
  private final Map<IndicatorId, IndicatorConf> indicators;
  private final Histories histories;

  /**
   * @param histories with every year of the series asked for
   */
  YearlyFigures(Map<IndicatorId, IndicatorConf> indicators, Histories histories) {
    this.indicators = indicators;
    this.histories = histories;
  }

  /**
   * Years and figures, in the order of the years; empty where there are none. Of several series the
   * first that knows the country is taken, so that no growth runs from one series into another. A
   * product has the years that all its factors have.
   */
  SortedMap<Integer, Double> of(IndicatorId indicator, CountryCode country) {
    IndicatorConf conf = indicators.get(indicator);
    if (conf != null && conf.from() instanceof SeriesFrom from) {
      return series(from, country);
    }
    SortedMap<Integer, Double> product = new TreeMap<>();
    if (conf != null && conf.from() instanceof ProductFrom from) {
      product.putAll(of(from.factors().get(0), country));
      for (IndicatorId factor : from.factors().subList(1, from.factors().size())) {
        SortedMap<Integer, Double> figures = of(factor, country);
        product.keySet().retainAll(figures.keySet());
        product.replaceAll((year, value) -> value * figures.get(year));
      }
    }
    return product;
  }

  private SortedMap<Integer, Double> series(SeriesFrom from, CountryCode country) {
    SortedMap<Integer, Double> figures = new TreeMap<>();
    for (SeriesRef ref : from.series()) {
      Optional<History> history = histories.find(new Series(ref.source(), ref.code()), country);
      if (history.isPresent()) {
        history.get().points().forEach(point -> figures.put(point.year(), point.value()));
        return figures;
      }
    }
    return figures;
  }
}
