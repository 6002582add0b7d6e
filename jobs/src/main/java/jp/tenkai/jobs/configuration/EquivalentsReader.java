package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Reading;

/** Reads conf/equivalents.yaml. */
final class EquivalentsReader {
  private static final Limits TOLERANCE = Limits.between(0, 1e9);

  private final Reading reading;
  private final KnownIds sources;
  private final Map<IndicatorId, IndicatorConf> indicators;

  EquivalentsReader(Reading reading, KnownIds sources, Map<IndicatorId, IndicatorConf> indicators) {
    this.reading = reading;
    this.sources = sources;
    this.indicators = indicators;
  }

  List<Equivalent> read(Block top) {
    List<Equivalent> groups = new ArrayList<>();
    top.named("groups")
        .forEach(
            (id, block) -> {
              if (!Kebab.fits(id.text())) {
                reading.problem(ProblemCode.BAD_VALUE, id.line(), id.text(), Kebab.FORM);
              }
              group(id, block).ifPresent(groups::add);
            });
    top.make(() -> groups);
    return groups;
  }

  private Optional<Equivalent> group(Located id, Block block) {
    Optional<Words> name = WordsReader.read(block, "name");
    Optional<Words> unit = WordsReader.read(block, "unit");
    List<Series> series = new ArrayList<>();
    for (Block one : block.blocks("series")) {
      Located source = new Located(one.text("source"), one.line("source"));
      sources.check(reading, source);
      String code = one.text("code");
      one.make(() -> new Series(new SourceId(source.text()), code)).ifPresent(series::add);
    }
    double tolerance = block.real("tolerance", TOLERANCE);
    String reason = block.text("reason");
    refuseContradiction(id, series);
    return block.make(
        () ->
            new Equivalent(
                id.text(), name.orElseThrow(), unit.orElseThrow(), series, tolerance, reason));
  }

  /** What is kept here must be what the panel would use. */
  private void refuseContradiction(Located id, List<Series> series) {
    Map<Series, Integer> places = new HashMap<>();
    series.forEach(s -> places.put(s, places.size()));
    for (IndicatorConf indicator : indicators.values()) {
      if (indicator.from() instanceof SeriesFrom from) {
        int last = -1;
        for (var ref : from.series()) {
          Integer place = places.get(new Series(ref.source(), ref.code()));
          if (place != null && place < last) {
            reading.problem(
                ProblemCode.BAD_VALUE,
                id.line(),
                series.toString(),
                "the order of indicator " + indicator.id());
          }
          last = place == null ? last : place;
        }
      }
    }
  }
}
