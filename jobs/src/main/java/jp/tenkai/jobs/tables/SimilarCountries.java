package jp.tenkai.jobs.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.scoring.peer.NearestPeers;

/**
 * The countries of the same continent that are nearest in population and in GDP per head, both on a
 * log scale and in standard deviations over the countries of the register that have both.
 */
final class SimilarCountries {
  /** How many are named. */
  static final int WANTED = 3;

  private static final IndicatorId POPULATION = new IndicatorId("population");
  private static final IndicatorId GDP_PER_HEAD = new IndicatorId("gdp-per-head");

  private final Map<CountryCode, List<CountryCode>> similar;

  private SimilarCountries(Map<CountryCode, List<CountryCode>> similar) {
    this.similar = similar;
  }

  /**
   * Compares countries of the register.
   *
   * @param among which may be named, and are asked for
   */
  static SimilarCountries of(
      Configuration configuration, Panel panel, SortedSet<CountryCode> among) {
    if (!configuration.indicators().keySet().containsAll(List.of(POPULATION, GDP_PER_HEAD))) {
      return new SimilarCountries(Map.of());
    }
    List<Country> all = CountryRegister.standard().all();
    NearestPeers peers =
        NearestPeers.by(logarithms(panel, POPULATION, all), logarithms(panel, GDP_PER_HEAD, all));
    Set<CountryCode> named = Set.copyOf(among);
    Map<CountryCode, List<CountryCode>> similar = new HashMap<>();
    for (int unit = 0; unit < all.size(); unit++) {
      Country country = all.get(unit);
      if (!named.contains(country.code())) {
        continue;
      }
      boolean[] eligible = new boolean[all.size()];
      for (int other = 0; other < eligible.length; other++) {
        eligible[other] =
            named.contains(all.get(other).code())
                && all.get(other).region().equals(country.region());
      }
      similar.put(
          country.code(),
          Arrays.stream(peers.of(unit, eligible, WANTED))
              .mapToObj(other -> all.get(other).code())
              .toList());
    }
    return new SimilarCountries(similar);
  }

  private static double[] logarithms(Panel panel, IndicatorId indicator, List<Country> countries) {
    return countries.stream()
        .map(country -> panel.cell(indicator, country.code()))
        .mapToDouble(SimilarCountries::logarithm)
        .toArray();
  }

  private static double logarithm(PanelCell cell) {
    return cell.isObserved() && cell.value() > 0 ? Math.log(cell.value()) : Double.NaN;
  }

  /**
   * Nearest first; none where the country lacks a figure or the configuration lacks one of the two
   * indicators, fewer where its continent has fewer.
   */
  List<CountryCode> to(CountryCode country) {
    return similar.getOrDefault(country, List.of());
  }
}
