package jp.tenkai.jobs.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.jobs.configuration.BacktestConf;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.Direction;
import jp.tenkai.jobs.configuration.Gate;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.RobustnessConf;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.panel.IncomeGroups;
import jp.tenkai.jobs.panel.IncomeGroups.Classification;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.panel.PastPanel;
import jp.tenkai.jobs.panel.PastPanel.Known;
import jp.tenkai.jobs.panel.PastYear;
import jp.tenkai.jobs.score.CountryRanking;
import jp.tenkai.jobs.score.IndexTree;
import jp.tenkai.scoring.validity.RankCorrelation;

/** Makes backtests: one panel a past year, whatever the number of strategies that look at it. */
public final class Backtests {
  /** How often countries are drawn anew for the interval of a correlation. */
  public static final int RESAMPLES = 2000;

  private final Configuration configuration;
  private final Holdings holdings;
  private final List<CountryCode> countries;
  private final Panel now;
  private final Phrases phrases = new Phrases();

  private Backtests(
      Configuration configuration, Holdings holdings, List<CountryCode> countries, Panel now) {
    this.configuration = configuration;
    this.holdings = holdings;
    this.countries = countries;
    this.now = now;
  }

  /** The backtests that the strategies state; without any nothing is read. */
  public static List<Backtest> stated(
      Configuration configuration, Holdings holdings, List<CountryCode> countries, Panel now) {
    Map<StrategyConf, List<Integer>> wanted = new LinkedHashMap<>();
    configuration.strategies().values().forEach(s -> wanted.put(s, s.backtest().asOf()));
    return of(configuration, holdings, countries, now, wanted);
  }

  /**
   * The backtests of some strategies on some years, by year.
   *
   * @param countries for which the panel of now was built
   * @param now the panel of now, which says what trade is held
   * @param wanted the past years of each strategy
   */
  public static List<Backtest> of(
      Configuration configuration,
      Holdings holdings,
      List<CountryCode> countries,
      Panel now,
      Map<StrategyConf, List<Integer>> wanted) {
    Backtests backtests = new Backtests(configuration, holdings, countries, now);
    Set<Integer> years = new TreeSet<>();
    wanted.values().forEach(years::addAll);
    List<Backtest> all = new ArrayList<>();
    for (int year : years) {
      List<StrategyConf> strategies =
          wanted.keySet().stream().filter(s -> wanted.get(s).contains(year)).toList();
      all.addAll(backtests.of(year, strategies));
    }
    return all;
  }

  private List<Backtest> of(int year, List<StrategyConf> strategies) {
    PastYear past = new PastYear(year);
    Set<IndicatorId> markets = new LinkedHashSet<>();
    strategies.forEach(strategy -> markets.add(strategy.backtest().market()));
    PastPanel panel = PanelBuilder.past(configuration, holdings, countries, past, now, markets);
    Classification groups = IncomeGroups.classification(past.day(), holdings);
    return strategies.stream().map(strategy -> of(strategy, panel, groups)).toList();
  }

  private Backtest of(StrategyConf strategy, PastPanel past, Classification groups) {
    CountryRanking ranking =
        CountryRanking.of(configuration, strategy, past.panel(), groups.groups());
    int[] units = IntStream.range(0, ranking.size()).filter(ranking::isRanked).toArray();
    List<CountryCode> ranked =
        IntStream.of(units).mapToObj(unit -> ranking.country(unit).code()).toList();
    List<Order> orders = orders(strategy.backtest(), past.panel(), ranking, units, ranked);
    RobustnessConf robustness = strategy.robustness();
    Comparisons comparisons =
        new Comparisons(
            ranked,
            orders,
            new RankCorrelation(RESAMPLES, robustness.interval(), robustness.seed()),
            robustness.top(),
            phrases);
    List<Realised> realised = realised(strategy.backtest(), past, ranked);
    return new Backtest(
        strategy,
        past.past().year(),
        ranking,
        groups.vintage(),
        known(strategy, past, ranking),
        realised,
        realised.stream().flatMap(r -> comparisons.of(r).stream()).toList());
  }

  private List<Order> orders(
      BacktestConf conf,
      Panel panel,
      CountryRanking ranking,
      int[] units,
      List<CountryCode> ranked) {
    List<Order> orders = new ArrayList<>();
    orders.add(
        new Order(
            Order.RANKING,
            phrases.text("backtest.ranking"),
            IntStream.of(units).mapToDouble(ranking::score).toArray(),
            Bilingual.none()));
    for (IndicatorId id : conf.against()) {
      IndicatorConf indicator = configuration.indicators().get(id);
      if (indicator != null) {
        orders.add(order(indicator, panel, ranked));
      }
    }
    return orders;
  }

  private Order order(IndicatorConf indicator, Panel panel, List<CountryCode> ranked) {
    double sign = indicator.direction() == Direction.UP ? 1 : -1;
    double[] values =
        ranked.stream()
            .map(country -> panel.cell(indicator.id(), country))
            .mapToDouble(PanelCell::value)
            .map(value -> sign * value)
            .toArray();
    int known = Order.known(values);
    Bilingual reason =
        known >= Order.LEAST_KNOWN * ranked.size() && known > 0
            ? Bilingual.none()
            : phrases.text("backtest.not.unknown", Map.of("found", known, "asked", ranked.size()));
    return new Order(
        indicator.id().id(),
        new Bilingual(indicator.name().en(), indicator.name().ja()),
        values,
        reason);
  }

  private List<Realised> realised(BacktestConf conf, PastPanel past, List<CountryCode> ranked) {
    Outcomes outcomes = new Outcomes(past.past().year(), phrases);
    Map<CountryCode, SortedMap<Integer, Double>> yearly = new TreeMap<>();
    ranked.forEach(country -> yearly.put(country, past.yearly(conf.market(), country)));
    List<Realised> all =
        new ArrayList<>(
            outcomes.ofMarket(
                Optional.ofNullable(configuration.indicators().get(conf.market())), yearly));
    all.addAll(outcomes.ofTrade(past.firstTrade(), now.trade(), ranked));
    return all;
  }

  /** Of every indicator that the ranking, a gate or a plain order asks for. */
  private Map<IndicatorId, Known> known(
      StrategyConf strategy, PastPanel past, CountryRanking ranking) {
    Set<IndicatorId> asked = new LinkedHashSet<>();
    ranking.index().tree().places().stream().map(IndexTree.Place::indicator).forEach(asked::add);
    strategy.gates().stream().map(Gate::indicator).forEach(asked::add);
    asked.addAll(strategy.backtest().against());
    asked.retainAll(configuration.indicators().keySet());
    List<CountryCode> candidates =
        ranking.selection().countries().stream()
            .map(country -> country.code())
            .filter(code -> !ranking.selection().isYardstick(code))
            .toList();
    Map<IndicatorId, Known> known = new LinkedHashMap<>();
    asked.forEach(indicator -> known.put(indicator, past.known(indicator, candidates)));
    return known;
  }
}
