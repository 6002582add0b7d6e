package jp.tenkai.jobs.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.From.TradeFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.scoring.statistics.Statistics;
import tech.tablesaw.api.Table;

/**
 * Each figure of a country beside the median of its region, of its income group, and beside the
 * figures of the countries most like it. Medians are over all countries of the register that have a
 * figure, the country itself included.
 */
final class ComparisonTable {
  /** A median of fewer tells nothing about a group. */
  private static final int LEAST_COUNTRIES = 3;

  private final List<StrategyScore> strategies;
  private final Configuration configuration;
  private final Panel panel;
  private final TableBuilder rows = TableBuilder.of(ReleaseTables.COMPARISONS);

  /** What a group's countries have of one indicator. */
  private record Group(int countries, double median) {
    static final Group NONE = new Group(0, Double.NaN);

    static Group of(List<Double> values) {
      double[] array = values.stream().mapToDouble(Double::doubleValue).toArray();
      return new Group(
          array.length,
          array.length < LEAST_COUNTRIES ? Double.NaN : Statistics.quantile(array, 0.5));
    }
  }

  private ComparisonTable(List<StrategyScore> strategies) {
    this.strategies = strategies;
    this.configuration = strategies.get(0).configuration();
    this.panel = strategies.get(0).panel();
  }

  static Table of(List<StrategyScore> strategies, SortedSet<CountryCode> countries) {
    ComparisonTable table = new ComparisonTable(strategies);
    SimilarCountries similar = SimilarCountries.of(table.configuration, table.panel, countries);
    for (IndicatorConf indicator : table.configuration.indicators().values()) {
      if (table.isOfCountries(indicator)) {
        table.add(indicator, countries, similar);
      }
    }
    return table.rows.build();
  }

  /** Trade that no country index asks for is read field by field only. */
  private boolean isOfCountries(IndicatorConf indicator) {
    return !(indicator.from() instanceof TradeFrom)
        || indicator.shownOnly()
        || strategies.stream()
            .flatMap(strategy -> strategy.countryIndex().tree().places().stream())
            .anyMatch(place -> place.indicator().equals(indicator.id()));
  }

  private void add(
      IndicatorConf indicator, SortedSet<CountryCode> countries, SimilarCountries similar) {
    Map<String, Group> regions = groups(indicator, Country::subregion);
    Map<String, Group> incomes = groups(indicator, this::incomeGroup);
    for (CountryCode code : countries) {
      Country country = CountryRegister.standard().require(code);
      PanelCell cell = panel.cell(indicator.id(), code);
      Group region = regions.getOrDefault(country.subregion(), Group.NONE);
      Group income = incomes.getOrDefault(incomeGroup(country), Group.NONE);
      TableBuilder.Row row =
          rows.row()
              .text("country", code.iso3())
              .text("indicator", indicator.id().id())
              .real("value", cell.value())
              .real("low", cell.low())
              .real("high", cell.high())
              .text("status", cell.state().name().toLowerCase(Locale.ROOT))
              .text("rule", cell.rule())
              .text("unit", indicator.unit().en())
              .text("region", country.subregion())
              .real("region_median", region.median())
              .whole("region_countries", region.countries())
              .text("income_group", incomeGroup(country))
              .real("income_median", income.median())
              .whole("income_countries", income.countries());
      year(row, "year", cell);
      peers(row, indicator, similar.to(code));
      LineageCells.put(row, cell.lineage()).end();
    }
  }

  private void peers(TableBuilder.Row row, IndicatorConf indicator, List<CountryCode> similar) {
    for (int place = 1; place <= SimilarCountries.WANTED; place++) {
      String column = "peer_" + place;
      if (place > similar.size()) {
        row.missing(column, column + "_value", column + "_year");
        continue;
      }
      CountryCode peer = similar.get(place - 1);
      PanelCell cell = panel.cell(indicator.id(), peer);
      row.text(column, peer.iso3()).real(column + "_value", cell.value());
      if (cell.isObserved()) {
        row.whole(column + "_year", cell.year());
      } else {
        row.missing(column + "_year");
      }
    }
  }

  private static void year(TableBuilder.Row row, String column, PanelCell cell) {
    if (cell.year() == 0) {
      row.missing(column);
    } else {
      row.whole(column, cell.year());
    }
  }

  /** The groups of the register's countries; a country in none, such as Antarctica, counts not. */
  private Map<String, Group> groups(IndicatorConf indicator, Function<Country, String> group) {
    Map<String, List<Double>> values = new HashMap<>();
    for (Country country : CountryRegister.standard().all()) {
      PanelCell cell = panel.cell(indicator.id(), country.code());
      if (cell.isObserved() && !group.apply(country).isEmpty()) {
        values.computeIfAbsent(group.apply(country), g -> new ArrayList<>()).add(cell.value());
      }
    }
    Map<String, Group> groups = new HashMap<>();
    values.forEach((name, figures) -> groups.put(name, Group.of(figures)));
    return groups;
  }

  private String incomeGroup(Country country) {
    return strategies
        .get(0)
        .selection()
        .incomeGroup(country.code())
        .map(IncomeGroup::name)
        .orElse("");
  }
}
