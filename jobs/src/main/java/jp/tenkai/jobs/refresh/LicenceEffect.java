package jp.tenkai.jobs.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.StrategyId;
import jp.tenkai.jobs.panel.Lineage;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.score.ScoredStrategy;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.scoring.rank.Ranks;

/**
 * What changes when a release is made from open sources only, against the same release from all.
 * The ranks from all sources are for whoever decides, and go into no table of the release.
 *
 * @param sources that were left out
 * @param lost what indicators lost, in their order
 * @param moved countries with another rank, by strategy and new rank
 */
public record LicenceEffect(SortedSet<String> sources, List<Lost> lost, List<Moved> moved) {
  /**
   * What one indicator lost.
   *
   * @param figures countries whose figure came from a source that was left out
   * @param replaced how many of them have a figure of an open source instead
   */
  public record Lost(IndicatorId indicator, int figures, int replaced) {}

  /**
   * A country with another rank; 0 stands for none.
   *
   * @param from with all sources
   * @param to with open sources only
   */
  public record Moved(StrategyId strategy, CountryCode country, int from, int to) {}

  public LicenceEffect {
    sources = new TreeSet<>(sources);
    lost = List.copyOf(lost);
    moved = List.copyOf(moved);
  }

  /**
   * Builds the panel and the ranks from all sources, and compares.
   *
   * @param all holdings with every source
   * @param leftOut ids of the sources that are held and were left out
   * @param open the strategies as the release has them
   */
  static LicenceEffect of(
      Configuration configuration,
      Holdings all,
      Set<String> leftOut,
      Map<CountryCode, IncomeGroup> incomeGroups,
      List<StrategyScore> open) {
    Panel openPanel = open.get(0).panel();
    List<CountryCode> countries =
        CountryRegister.standard().all().stream().map(Country::code).toList();
    Panel whole = PanelBuilder.build(configuration, all, countries, openPanel.referenceYear());
    List<Moved> moved = new ArrayList<>();
    SortedSet<CountryCode> scored = new TreeSet<>();
    for (StrategyScore strategy : open) {
      StrategyScore before =
          StrategyScore.of(
              ScoredStrategy.of(configuration, strategy.strategy(), whole, incomeGroups));
      moved.addAll(moved(before, strategy));
      strategy.selection().countries().forEach(country -> scored.add(country.code()));
    }
    List<Lost> lost = new ArrayList<>();
    for (IndicatorId indicator : configuration.indicators().keySet()) {
      List<CountryCode> without =
          scored.stream().filter(country -> isLost(whole, indicator, country)).toList();
      if (!without.isEmpty()) {
        long replaced =
            without.stream()
                .filter(country -> openPanel.cell(indicator, country).isObserved())
                .count();
        lost.add(new Lost(indicator, without.size(), (int) replaced));
      }
    }
    return new LicenceEffect(new TreeSet<>(leftOut), lost, moved);
  }

  private static boolean isLost(Panel whole, IndicatorId indicator, CountryCode country) {
    var cell = whole.cell(indicator, country);
    return cell.isObserved() && cell.lineage().terms().equals(Lineage.NON_COMMERCIAL);
  }

  private static List<Moved> moved(StrategyScore before, StrategyScore after) {
    List<Moved> moved = new ArrayList<>();
    for (int unit = 0; unit < after.size(); unit++) {
      int from = rank(before, unit);
      int to = rank(after, unit);
      if (from != to) {
        moved.add(new Moved(after.strategy().id(), after.country(unit).code(), from, to));
      }
    }
    moved.sort(
        (a, b) -> a.to() == b.to() ? a.country().compareTo(b.country()) : order(a) - order(b));
    return moved;
  }

  private static int order(Moved moved) {
    return moved.to() == 0 ? Integer.MAX_VALUE : moved.to();
  }

  private static int rank(StrategyScore strategy, int unit) {
    int rank = strategy.rank(unit);
    return rank == Ranks.UNRANKED ? 0 : rank;
  }

  /** What the manifest says of it. */
  List<String> notes() {
    int figures = lost.stream().mapToInt(Lost::figures).sum();
    int replaced = lost.stream().mapToInt(Lost::replaced).sum();
    return List.of(
        "Open licences only: left out " + String.join(", ", sources) + ".",
        "By this "
            + lost.size()
            + " indicators lost "
            + figures
            + " figures, of which "
            + replaced
            + " were replaced by an open source; "
            + moved.size()
            + " ranks differ from those of all sources.");
  }
}
