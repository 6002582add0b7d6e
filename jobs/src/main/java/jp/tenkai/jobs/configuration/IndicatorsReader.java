package jp.tenkai.jobs.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Reading;

/** Reads conf/indicators.yaml. */
final class IndicatorsReader {
  private static final Limits AGES = Limits.between(0, 100);

  private final Reading reading;
  private final KnownIds known;
  private final FromReader from;

  IndicatorsReader(Reading reading, KnownIds sources, KnownIds known) {
    this.reading = reading;
    this.known = known;
    this.from = new FromReader(reading, sources, known);
  }

  Map<IndicatorId, IndicatorConf> read(Block top) {
    Map<Located, Block> blocks = top.named("indicators");
    blocks.keySet().forEach(id -> known.add(id.text()));
    Map<IndicatorId, IndicatorConf> indicators = new LinkedHashMap<>();
    Map<IndicatorId, Long> lines = new LinkedHashMap<>();
    blocks.forEach(
        (id, block) -> {
          if (!Kebab.fits(id.text())) {
            reading.problem(ProblemCode.BAD_VALUE, id.line(), id.text(), Kebab.FORM);
          }
          indicator(id.text(), block)
              .ifPresent(
                  indicator -> {
                    indicators.put(indicator.id(), indicator);
                    lines.put(indicator.id(), block.line("from"));
                  });
        });
    top.make(() -> indicators);
    Cycles.check(reading, indicators, lines);
    indicators.values().forEach(i -> checkGrowth(i, indicators, lines.get(i.id())));
    return indicators;
  }

  private Optional<IndicatorConf> indicator(String id, Block block) {
    Optional<Words> name = WordsReader.read(block, "name");
    Optional<Words> unit = WordsReader.read(block, "unit");
    Optional<From> origin = block.block("from").flatMap(from::read);
    Direction direction = block.word("direction", Direction.class);
    Optional<Goalpost> scale = block.block("scale").flatMap(IndicatorsReader::goalpost);
    String scaleReason = block.text("scale_reason");
    int maxAge = (int) block.integer("max_age", AGES, Defaults.MAX_AGE);
    boolean shownOnly = block.flag("shown_only", false);
    if (shownOnly) {
      known.addShownOnly(id);
    }
    String reason = block.text("reason");
    String source = block.text("source", "");
    return block.make(
        () ->
            new IndicatorConf(
                new IndicatorId(id),
                name.orElseThrow(),
                unit.orElseThrow(),
                origin.orElseThrow(),
                direction,
                scale.orElseThrow(),
                scaleReason,
                maxAge,
                shownOnly,
                reason,
                source));
  }

  /** Only a series has years to grow over. */
  private void checkGrowth(
      IndicatorConf indicator, Map<IndicatorId, IndicatorConf> indicators, long line) {
    if (indicator.from() instanceof From.GrowthFrom growth
        && indicators.containsKey(growth.of())
        && !(indicators.get(growth.of()).from() instanceof From.SeriesFrom)) {
      reading.problem(
          ProblemCode.BAD_VALUE, line, growth.of().id(), "an indicator that is read from series");
    }
  }

  private static Optional<Goalpost> goalpost(Block block) {
    double low = block.real("low", Limits.ANY);
    double high = block.real("high", Limits.ANY);
    boolean log = block.flag("log", false);
    return block.make(() -> new Goalpost(low, high, log));
  }
}
