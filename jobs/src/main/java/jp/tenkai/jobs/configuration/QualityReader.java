package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Refusal;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.QualityGate.Limit;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Nearest;
import jp.tenkai.jobs.yaml.Reading;

/** Reads conf/quality.yaml. */
final class QualityReader {
  private static final Limits SHARE = Limits.between(0, 1);
  private static final Limits COUNT = Limits.between(0, 100_000);

  private final Reading reading;
  private final KnownIds sources;
  private final Set<String> series = new TreeSet<>();
  private final Set<String> units = new TreeSet<>();

  /**
   * @param indicators whose series and units a gate may name; none where they could not be read
   */
  QualityReader(Reading reading, KnownIds sources, Map<IndicatorId, IndicatorConf> indicators) {
    this.reading = reading;
    this.sources = sources;
    for (IndicatorConf indicator : indicators.values()) {
      units.add(indicator.unit().en());
      if (indicator.from() instanceof SeriesFrom from) {
        from.series().forEach(s -> series.add(new Series(s.source(), s.code()).toString()));
      }
    }
  }

  /** What the file says. */
  record Read(List<QualityGate> gates, SmallCellRule smallCells) {}

  Read read(Block top) {
    List<QualityGate> gates = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    for (Block block : top.blocks("gates")) {
      Located id = new Located(block.text("id"), block.line("id"));
      if (!id.text().isEmpty() && !Kebab.fits(id.text())) {
        reading.problem(ProblemCode.BAD_VALUE, id.line(), id.text(), Kebab.FORM);
      }
      Long first = lines.putIfAbsent(id.text(), id.line());
      if (first != null && !id.text().isEmpty()) {
        reading.problem(
            ProblemCode.BAD_VALUE, id.line(), id.text(), "each id once; first on line " + first);
      }
      gate(block, id.text()).ifPresent(gates::add);
    }
    SmallCellRule unwritten = new SmallCellRule(Defaults.FEWEST_ANSWERS, Defaults.REASON);
    SmallCellRule smallCells =
        top.block("small_cells", QualityReader::smallCells, unwritten).orElse(unwritten);
    top.make(() -> gates);
    return new Read(gates, smallCells);
  }

  private static Optional<SmallCellRule> smallCells(Block block) {
    int fewest = (int) block.integer("fewest_answers", Limits.between(1, 1000));
    String reason = block.text("reason");
    return block.make(() -> new SmallCellRule(fewest, reason));
  }

  private Optional<QualityGate> gate(Block block, String id) {
    GateKind kind = block.word("kind", GateKind.class);
    String reason = block.text("reason");
    return switch (kind) {
      case FRESHNESS -> {
        List<String> named = sources(block);
        Supplier<Limit> months = rising(block, COUNT);
        yield block.make(() -> new QualityGate.Freshness(id, named, months.get(), reason));
      }
      case COUNTRIES -> {
        List<String> named = known(block, "series", series);
        Supplier<Limit> countries = falling(block, COUNT);
        yield block.make(
            () -> new QualityGate.CountriesAtLeast(id, named, countries.get(), reason));
      }
      case YEARS_BACK -> {
        List<String> named = known(block, "series", series);
        Supplier<Limit> years = rising(block, COUNT);
        yield block.make(() -> new QualityGate.YearsBack(id, named, years.get(), reason));
      }
      case RANGE -> {
        List<String> named = known(block, "units", units);
        double low = block.real("low", Limits.ANY);
        double high = block.real("high", Limits.ANY);
        yield block.make(() -> new QualityGate.Range(id, named, low, high, reason));
      }
      case JUMPS -> {
        double ratio = block.real("ratio", Limits.inside(1, 1e9));
        Supplier<Limit> share = rising(block, SHARE);
        yield block.make(() -> new QualityGate.Jumps(id, ratio, share.get(), reason));
      }
      case REFUSED -> {
        List<Refusal> refusals = refusals(block);
        Supplier<Limit> share = rising(block, SHARE);
        yield block.make(() -> new QualityGate.Refused(id, refusals, share.get(), reason));
      }
      case RANKED -> {
        Supplier<Limit> share = falling(block, SHARE);
        yield block.make(() -> new QualityGate.Ranked(id, share.get(), reason));
      }
      case RANKS_MOVED -> {
        int places = (int) block.integer("places", Limits.between(1, 1000));
        Supplier<Limit> share = rising(block, SHARE);
        yield block.make(() -> new QualityGate.RanksMoved(id, places, share.get(), reason));
      }
    };
  }

  /** The limits where more is worse. */
  private Supplier<Limit> rising(Block block, Limits limits) {
    double uncertain = block.real("uncertain", limits);
    double bad = block.real("bad", limits);
    if (bad < uncertain) {
      block.problem(ProblemCode.BAD_VALUE, "bad", "bad: " + bad, "uncertain or more: " + uncertain);
    }
    return () -> new Limit(uncertain, bad);
  }

  /** The limits where less is worse. */
  private Supplier<Limit> falling(Block block, Limits limits) {
    double uncertain = block.real("uncertain", limits);
    double bad = block.real("bad", limits);
    if (bad > uncertain) {
      block.problem(ProblemCode.BAD_VALUE, "bad", "bad: " + bad, "uncertain or less: " + uncertain);
    }
    return () -> new Limit(uncertain, bad);
  }

  private List<String> sources(Block block) {
    List<Located> named = block.has("sources") ? block.texts("sources") : List.of();
    named.forEach(source -> sources.check(reading, source));
    return named.stream().map(Located::text).toList();
  }

  /** A gate for something that no indicator has would watch over nothing. */
  private List<String> known(Block block, String key, Set<String> known) {
    List<Located> named = block.has(key) ? block.texts(key) : List.of();
    for (Located one : named) {
      if (!known.isEmpty() && !known.contains(one.text())) {
        reading.problem(
            ProblemCode.BAD_VALUE,
            one.line(),
            one.text(),
            "one of the " + key + " in conf/indicators.yaml" + Nearest.hint(one.text(), known));
      }
    }
    return named.stream().map(Located::text).toList();
  }

  private List<Refusal> refusals(Block block) {
    List<Refusal> refusals = new ArrayList<>();
    for (Located word : block.texts("refusals")) {
      try {
        refusals.add(Refusal.valueOf(word.text()));
      } catch (IllegalArgumentException e) {
        reading.problem(
            ProblemCode.BAD_VALUE,
            word.line(),
            word.text(),
            Block.oneOf(Arrays.stream(Refusal.values()).map(Enum::name).toList()));
      }
    }
    return refusals;
  }
}
