package jp.tenkai.jobs.configuration;

import java.util.List;
import java.util.Optional;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Reading;

/** Reads on which past years a strategy is tried. */
final class BacktestReader {
  private static final Limits YEAR = Limits.between(1990, 2100);

  private final Reading reading;
  private final ListReader lists;
  private final KnownIds indicators;

  BacktestReader(Reading reading, ListReader lists, KnownIds indicators) {
    this.reading = reading;
    this.lists = lists;
    this.indicators = indicators;
  }

  Optional<BacktestConf> read(Block block) {
    List<Integer> asOf = block.integers("as_of", YEAR).stream().map(Long::intValue).toList();
    BacktestConf standard = Defaults.BACKTEST;
    Located market =
        new Located(block.text("market", standard.market().id()), block.line("market"));
    if (block.has("market")) {
      indicators.check(reading, market);
    }
    List<IndicatorId> against =
        block.has("against") ? lists.ids(block, "against") : standard.against();
    String reason = block.text("reason");
    return block.make(
        () -> new BacktestConf(asOf, new IndicatorId(market.text()), against, reason));
  }
}
