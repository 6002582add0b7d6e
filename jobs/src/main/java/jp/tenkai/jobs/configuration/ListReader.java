package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Reading;

/** Reads lists of weighted indicators and holds them against conf/indicators.yaml. */
final class ListReader {
  private final Reading reading;
  private final KnownIds indicators;

  ListReader(Reading reading, KnownIds indicators) {
    this.reading = reading;
    this.indicators = indicators;
  }

  /** The list under a key; empty where the key is not written. */
  List<WeightedIndicator> read(Block outer, String key) {
    List<WeightedIndicator> list = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    for (Block block : outer.blocks(key)) {
      Located indicator = indicator(block);
      Long first = lines.putIfAbsent(indicator.text(), indicator.line());
      if (first != null && !indicator.text().isEmpty()) {
        reading.problem(
            ProblemCode.BAD_VALUE,
            indicator.line(),
            indicator.text(),
            "each indicator once in a list; first on line " + first);
      }
      if (indicators.isShownOnly(indicator.text())) {
        reading.problem(
            ProblemCode.BAD_VALUE,
            indicator.line(),
            indicator.text(),
            "an indicator without shown_only: true");
      }
      double weight = block.real("weight", Limits.ABOVE_0, Defaults.WEIGHT);
      GapRule gaps = block.word("impute", GapRule.class, GapRule.AS_METHOD);
      String reason = block.text("reason");
      block
          .make(
              () -> new WeightedIndicator(new IndicatorId(indicator.text()), weight, gaps, reason))
          .ifPresent(list::add);
    }
    return list;
  }

  /** The indicator under the key {@code indicator}. */
  Located indicator(Block block) {
    Located indicator = new Located(block.text("indicator"), block.line("indicator"));
    indicators.check(reading, indicator);
    return indicator;
  }

  /** The indicators of a bare list of ids. */
  List<IndicatorId> ids(Block block, String key) {
    List<IndicatorId> ids = new ArrayList<>();
    for (Located id : block.texts(key)) {
      indicators.check(reading, id);
      if (Kebab.fits(id.text())) {
        ids.add(new IndicatorId(id.text()));
      }
    }
    return ids;
  }
}
