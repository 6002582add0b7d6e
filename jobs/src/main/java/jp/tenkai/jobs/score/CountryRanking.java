package jp.tenkai.jobs.score;

import java.util.Map;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.units.Units;

/**
 * The countries of a strategy with score and rank, and nothing else: no fields, no draws of the
 * weights, no other methods. What a release publishes is this with all of that.
 */
public final class CountryRanking {
  private final StrategyConf strategy;
  private final StrategyUnits selection;
  private final Units units;
  private final ScoredIndex index;
  private final boolean[] ranked;
  private final int[] ranks;

  private CountryRanking(
      Configuration configuration, StrategyConf strategy, Panel panel, StrategyUnits selection) {
    this.strategy = strategy;
    this.selection = selection;
    this.units = selection.units(PeerLabels.of(strategy.method().impute()));
    this.index =
        ScoredIndex.of(
            IndexTree.ofCountry(configuration, strategy),
            selection.countries(),
            units,
            panel::cell);
    this.ranked = new boolean[units.size()];
    for (int unit = 0; unit < ranked.length; unit++) {
      ranked[unit] =
          standing(unit) == Standing.CANDIDATE && !Double.isNaN(index.result().score(unit));
    }
    this.ranks = Ranks.competition(index.result().scores(), ranked);
  }

  /** Scores and ranks the countries on the panel; candidates and gates are the strategy's. */
  public static CountryRanking of(
      Configuration configuration,
      StrategyConf strategy,
      Panel panel,
      Map<CountryCode, IncomeGroup> incomeGroups) {
    return new CountryRanking(
        configuration, strategy, panel, StrategyUnits.of(strategy, panel, incomeGroups));
  }

  /** What a country is in the ranking. */
  public Standing standing(int unit) {
    CountryCode code = country(unit).code();
    if (selection.isYardstick(code)) {
      return Standing.YARDSTICK;
    }
    boolean in =
        selection.stoppedAtGate(code).isEmpty()
            && index.result().coverage(unit) >= strategy.coverage().country();
    return in ? Standing.CANDIDATE : Standing.UNRANKED;
  }

  public StrategyUnits selection() {
    return selection;
  }

  /** The same countries as the scoring library takes them. */
  public Units units() {
    return units;
  }

  public ScoredIndex index() {
    return index;
  }

  public int size() {
    return units.size();
  }

  public Country country(int unit) {
    return selection.countries().get(unit);
  }

  public boolean isRanked(int unit) {
    return ranked[unit];
  }

  /** A copy of which units have a rank. */
  public boolean[] ranked() {
    return ranked.clone();
  }

  /** NaN without one. */
  public double score(int unit) {
    return index.result().score(unit);
  }

  /** 1 is best; {@link Ranks#UNRANKED} without a rank. */
  public int rank(int unit) {
    return ranks[unit];
  }

  int[] ranks() {
    return ranks.clone();
  }
}
