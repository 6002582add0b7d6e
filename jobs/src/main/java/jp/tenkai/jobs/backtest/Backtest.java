package jp.tenkai.jobs.backtest;

import java.util.List;
import java.util.Map;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.panel.PastPanel.Known;
import jp.tenkai.jobs.score.CountryRanking;

/**
 * One strategy on one past year: what was known, how it ranked, and what happened next.
 *
 * @param year the past year
 * @param ranking of the panel of that year, by today's configuration
 * @param incomeGroups the vintage of the income groups that chose the candidates
 * @param known of each indicator that the ranking or a plain order asks for, over its candidates
 * @param realised every outcome, measured or with the reason why not
 * @param comparisons every order against every outcome
 */
public record Backtest(
    StrategyConf strategy,
    int year,
    CountryRanking ranking,
    String incomeGroups,
    Map<IndicatorId, Known> known,
    List<Realised> realised,
    List<Comparison> comparisons) {

  /** How many of the candidates have a rank. */
  int ranked() {
    int count = 0;
    for (int unit = 0; unit < ranking.size(); unit++) {
      count += ranking.isRanked(unit) ? 1 : 0;
    }
    return count;
  }
}
