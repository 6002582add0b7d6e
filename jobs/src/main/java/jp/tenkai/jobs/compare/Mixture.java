package jp.tenkai.jobs.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.From;
import jp.tenkai.jobs.configuration.Imputation;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.PeerGroup;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.configuration.StrategyId;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.score.CountryRanking;

/**
 * Two releases of one strategy, and the world in between: some parts of it as before, the rest as
 * after, put through the present engine.
 *
 * <p>What only one release holds, such as the figures of a country that enters, is the same at
 * every level. Not safe for use by several threads.
 */
final class Mixture {
  private final StrategyId strategy;
  private final ReleaseState before;
  private final ReleaseState after;
  private final ConfigurationChange change;
  private final Map<IndicatorId, Integer> keyOfRemade = new HashMap<>();
  private final int remadeKeys;
  private final int countryKeys;
  private final Set<IndicatorId> trade = new HashSet<>();
  private final Set<IndicatorId> logarithmic = new HashSet<>();
  private final boolean membersChanged;
  private final Map<Level, Panel> panels = new HashMap<>();
  private final Map<Level, Configuration> configurations = new HashMap<>();
  private final Map<Level, CountryRanking> rankings = new HashMap<>();

  Mixture(ReleaseState before, ReleaseState after, StrategyId strategy) {
    this.strategy = strategy;
    this.before = before;
    this.after = after;
    this.change = ConfigurationChange.between(before, after, strategy);
    int remade = 0;
    int concerning = 0;
    List<ConfigurationKey> keys = change.keys();
    for (int key = 0; key < keys.size(); key++) {
      int place = key;
      keys.get(key).remade().forEach(indicator -> keyOfRemade.put(indicator, place));
      remade |= keys.get(key).remade().isEmpty() ? 0 : 1 << key;
      concerning |= keys.get(key).concernsCountries() ? 1 << key : 0;
    }
    this.remadeKeys = remade;
    this.countryKeys = concerning;
    configuration(last()).indicators().values().stream()
        .filter(indicator -> indicator.from() instanceof From.TradeFrom)
        .forEach(indicator -> trade.add(indicator.id()));
    configuration(last()).indicators().values().stream()
        .filter(indicator -> indicator.scale().log())
        .forEach(indicator -> logarithmic.add(indicator.id()));
    this.membersChanged = !yardsticks(before).equals(yardsticks(after)) || groupsChanged();
  }

  private Map<CountryCode, Boolean> yardsticks(ReleaseState state) {
    Map<CountryCode, Boolean> yardsticks = new TreeMap<>();
    state
        .countries()
        .get(strategy)
        .forEach((country, member) -> yardsticks.put(country, member.isYardstick()));
    return yardsticks;
  }

  /** Income groups move scores only where a gap is filled from them. */
  private boolean groupsChanged() {
    return (fillsByIncome(Level.BEFORE) || fillsByIncome(last()))
        && !before.incomeGroups().equals(after.incomeGroups());
  }

  private boolean fillsByIncome(Level level) {
    return conf(level).method().impute() instanceof Imputation.GroupMedian groups
        && groups.group() == PeerGroup.INCOME_GROUP;
  }

  List<ConfigurationKey> keys() {
    return change.keys();
  }

  /** Everything as after. */
  Level last() {
    return new Level(true, membersChanged, (1 << change.keys().size()) - 1);
  }

  boolean membersChanged() {
    return membersChanged;
  }

  /** The figures that somebody can have, before or after. */
  Set<CountryCode> countries() {
    Set<CountryCode> all = new TreeSet<>(before.countries().get(strategy).keySet());
    all.addAll(after.countries().get(strategy).keySet());
    return all;
  }

  Configuration configuration(Level level) {
    return configurations.computeIfAbsent(
        new Level(false, level.members(), level.keys()),
        l -> change.with(l.keys(), members(l).countries().get(strategy)));
  }

  StrategyConf conf(Level level) {
    return configuration(level).strategies().get(strategy);
  }

  private ReleaseState members(Level level) {
    return level.members() ? after : before;
  }

  /** The countries with their ranks. */
  CountryRanking ranking(Level level) {
    Level same = new Level(level.data(), level.members(), level.keys() & countryKeys);
    return rankings.computeIfAbsent(
        same, l -> CountryRanking.of(configuration(l), conf(l), panel(l), groups(l)));
  }

  private Map<CountryCode, IncomeGroup> groups(Level level) {
    return members(level).incomeGroups();
  }

  /** The figures of the countries as a whole. */
  Panel panel(Level level) {
    return panels.computeIfAbsent(
        new Level(level.data(), false, level.keys() & remadeKeys), this::panelOf);
  }

  private Panel panelOf(Level level) {
    Map<IndicatorId, Map<CountryCode, PanelCell>> cells = new TreeMap<>();
    for (String id : change.indicators()) {
      IndicatorId indicator = new IndicatorId(id);
      Map<CountryCode, PanelCell> row = new HashMap<>();
      for (CountryCode country : countries()) {
        row.put(country, figure(Optional.empty(), indicator, country).at(level));
      }
      cells.put(indicator, row);
    }
    return Panel.of(0, cells, Map.of());
  }

  /** A figure of the country as a whole, or as one field sees it. */
  Figure figure(Optional<FieldId> field, IndicatorId indicator, CountryCode country) {
    PanelCell old = find(before, field, indicator, country);
    PanelCell now = find(after, field, indicator, country);
    PanelCell none = PanelCell.missing("");
    PanelCell first = old != null ? old : now != null ? now : none;
    PanelCell last = now != null ? now : first;
    boolean later = first.isObserved() && last.isObserved() && last.year() > first.year();
    boolean ofSeries = later && !trade.contains(indicator);
    return Figure.of(
        first,
        ofSeries ? restated(indicator, country) : Double.NaN,
        last,
        keyOfRemade.getOrDefault(indicator, -1),
        logarithmic.contains(indicator));
  }

  private PanelCell find(
      ReleaseState state, Optional<FieldId> field, IndicatorId indicator, CountryCode country) {
    if (field.isPresent() && trade.contains(indicator)) {
      return state
          .fieldCells()
          .getOrDefault(field.get(), Map.of())
          .getOrDefault(indicator, Map.of())
          .get(country);
    }
    return state.cells().getOrDefault(indicator, Map.of()).get(country);
  }

  /**
   * What the later release says of the year that the earlier one spoke of; NaN where it is silent.
   * A product is that of its factors.
   */
  private double restated(IndicatorId indicator, CountryCode country) {
    PanelCell old = before.cells().getOrDefault(indicator, Map.of()).get(country);
    if (old == null || !old.isObserved()) {
      return Double.NaN;
    }
    JsonNode factors = after.factors(indicator);
    if (factors.isEmpty()) {
      return after
          .history()
          .getOrDefault(indicator, Map.of())
          .getOrDefault(country, Map.of())
          .getOrDefault(old.year(), Double.NaN);
    }
    double product = 1;
    for (JsonNode factor : factors) {
      product *= restated(new IndicatorId(factor.asText()), country);
    }
    return product;
  }

  /** All levels, those that change nothing left out. */
  List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    for (int keys = 0; keys < 1 << change.keys().size(); keys++) {
      for (boolean data : List.of(false, true)) {
        for (boolean members : membersChanged ? List.of(false, true) : List.of(false)) {
          levels.add(new Level(data, members, keys));
        }
      }
    }
    return levels;
  }
}
