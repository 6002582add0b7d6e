package jp.tenkai.jobs.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.panel.Panel;

/**
 * One strategy's scores and ranks, before anything is drawn.
 *
 * @param countries the index of the countries as a whole, and their ranks
 * @param fieldIndexes the index of each field, in the order of the configuration
 */
public record ScoredStrategy(
    Configuration configuration,
    StrategyConf strategy,
    Panel panel,
    CountryRanking countries,
    Map<FieldId, ScoredIndex> fieldIndexes) {

  public ScoredStrategy {
    fieldIndexes = Collections.unmodifiableMap(new LinkedHashMap<>(fieldIndexes));
  }

  /** Scores one strategy on the panel. */
  public static ScoredStrategy of(
      Configuration configuration,
      StrategyConf strategy,
      Panel panel,
      Map<CountryCode, IncomeGroup> incomeGroups) {
    CountryRanking countries = CountryRanking.of(configuration, strategy, panel, incomeGroups);
    Map<FieldId, ScoredIndex> indexes = new LinkedHashMap<>();
    for (FieldConf field : configuration.fields().values()) {
      indexes.put(
          field.id(),
          ScoredIndex.of(
              IndexTree.ofField(configuration, strategy, field),
              countries.selection().countries(),
              countries.units(),
              (indicator, country) -> panel.cell(field.id(), indicator, country)));
    }
    return new ScoredStrategy(configuration, strategy, panel, countries, indexes);
  }

  /** How many candidates have a rank. */
  public int rankedCount() {
    int count = 0;
    for (boolean one : countries.ranked()) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
