package jp.tenkai.jobs.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * On which past years a strategy is tried, and what its ranking is held against. Nothing is ever
 * fitted to the result. How many count as the best, the interval and the seed are those of the
 * strategy's robustness.
 *
 * @param asOf years at whose end the world is looked at, each once; none: no backtest is made
 * @param market the indicator whose later level and growth say what happened next
 * @param against indicators whose plain order, the better end first, is shown beside the ranking
 */
public record BacktestConf(
    List<Integer> asOf, IndicatorId market, List<IndicatorId> against, String reason) {
  public BacktestConf {
    asOf = List.copyOf(asOf);
    Objects.requireNonNull(market, "market");
    against = List.copyOf(against);
    Objects.requireNonNull(reason, "reason");
    if (new HashSet<>(asOf).size() < asOf.size()) {
      throw new IllegalArgumentException("as_of must hold each year once, found " + asOf);
    }
  }
}
