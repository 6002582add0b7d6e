package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.configuration.From.AnswersFrom;
import jp.tenkai.jobs.configuration.From.GrowthFrom;
import jp.tenkai.jobs.configuration.From.ProductFrom;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.From.SeriesRef;
import jp.tenkai.jobs.configuration.From.TradeFrom;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Reading;

/** Reads where an indicator's figures come from. */
final class FromReader {
  private static final List<String> KINDS =
      List.of("series", "product", "growth_of", "trade", "answers");
  private static final Limits YEARS = Limits.between(1, 50);

  private final Reading reading;
  private final KnownIds sources;
  private final KnownIds indicators;

  FromReader(Reading reading, KnownIds sources, KnownIds indicators) {
    this.reading = reading;
    this.sources = sources;
    this.indicators = indicators;
  }

  Optional<From> read(Block block) {
    List<String> written = KINDS.stream().filter(block::has).toList();
    if (written.size() != 1) {
      reading.problem(
          written.isEmpty() ? ProblemCode.MISSING_KEY : ProblemCode.BAD_VALUE,
          block.line(),
          written.isEmpty() ? "from: none of them" : String.join(", ", written),
          Block.oneOf(KINDS));
      block.reportUnknown();
      return Optional.empty();
    }
    return switch (written.get(0)) {
      case "series" -> series(block);
      case "product" -> product(block);
      case "growth_of" -> growth(block);
      case "trade" -> trade(block);
      default -> answers(block);
    };
  }

  private Optional<From> series(Block block) {
    List<SeriesRef> series = new ArrayList<>();
    for (Block one : block.blocks("series")) {
      Located source = new Located(one.text("source"), one.line("source"));
      String code = one.text("code");
      sources.check(reading, source);
      one.make(() -> new SeriesRef(new SourceId(source.text()), code)).ifPresent(series::add);
    }
    return block.make(() -> new SeriesFrom(series));
  }

  private Optional<From> product(Block block) {
    List<Located> factors = block.texts("product");
    factors.forEach(factor -> indicators.check(reading, factor));
    return block.make(
        () -> new ProductFrom(factors.stream().map(f -> new IndicatorId(f.text())).toList()));
  }

  private Optional<From> growth(Block block) {
    Located of = new Located(block.text("growth_of"), block.line("growth_of"));
    indicators.check(reading, of);
    int years = (int) block.integer("years", YEARS, Defaults.GROWTH_YEARS);
    return block.make(() -> new GrowthFrom(new IndicatorId(of.text()), years));
  }

  private static Optional<From> trade(Block block) {
    TradeFigure figure = block.word("trade", TradeFigure.class);
    return block.make(() -> new TradeFrom(figure));
  }

  private static Optional<From> answers(Block outer) {
    Optional<From> answers =
        outer
            .block("answers")
            .flatMap(
                block -> {
                  String survey = block.text("survey");
                  String figure = block.text("figure");
                  return block.make(() -> new AnswersFrom(survey, figure));
                });
    return outer.make(answers::orElseThrow);
  }
}
