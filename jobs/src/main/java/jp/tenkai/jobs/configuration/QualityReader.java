package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Refusal;
import jp.tenkai.jobs.configuration.QualityGate.Limit;

/** Reads conf/quality.yaml. */
final class QualityReader {
  private static final Limits SHARE = Limits.between(0, 1);
  private static final Limits COUNT = Limits.between(0, 100_000);

  private final Reading reading;

  QualityReader(Reading reading) {
    this.reading = reading;
  }

  List<QualityGate> read(Block top) {
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
    top.make(() -> gates);
    return gates;
  }

  private Optional<QualityGate> gate(Block block, String id) {
    GateKind kind = block.word("kind", GateKind.class);
    String reason = block.text("reason");
    return switch (kind) {
      case FRESHNESS -> {
        List<String> sources = words(block, "sources");
        Supplier<Limit> months = limit(block, COUNT);
        yield block.make(() -> new QualityGate.Freshness(id, sources, months.get(), reason));
      }
      case COUNTRIES -> {
        List<String> series = words(block, "series");
        Supplier<Limit> countries = limit(block, COUNT);
        yield block.make(
            () -> new QualityGate.CountriesAtLeast(id, series, countries.get(), reason));
      }
      case YEARS_BACK -> {
        List<String> series = words(block, "series");
        Supplier<Limit> years = limit(block, COUNT);
        yield block.make(() -> new QualityGate.YearsBack(id, series, years.get(), reason));
      }
      case RANGE -> {
        List<String> units = words(block, "units");
        double low = block.real("low", Limits.ANY);
        double high = block.real("high", Limits.ANY);
        yield block.make(() -> new QualityGate.Range(id, units, low, high, reason));
      }
      case JUMPS -> {
        double ratio = block.real("ratio", Limits.inside(1, 1e9));
        Supplier<Limit> share = limit(block, SHARE);
        yield block.make(() -> new QualityGate.Jumps(id, ratio, share.get(), reason));
      }
      case REFUSED -> {
        List<Refusal> refusals = refusals(block);
        Supplier<Limit> share = limit(block, SHARE);
        yield block.make(() -> new QualityGate.Refused(id, refusals, share.get(), reason));
      }
      case RANKED -> {
        Supplier<Limit> share = limit(block, SHARE);
        yield block.make(() -> new QualityGate.Ranked(id, share.get(), reason));
      }
      case RANKS_MOVED -> {
        int places = (int) block.integer("places", Limits.between(1, 1000));
        Supplier<Limit> share = limit(block, SHARE);
        yield block.make(() -> new QualityGate.RanksMoved(id, places, share.get(), reason));
      }
    };
  }

  private static Supplier<Limit> limit(Block block, Limits limits) {
    double uncertain = block.real("uncertain", limits);
    double bad = block.real("bad", limits);
    return () -> new Limit(uncertain, bad);
  }

  private static List<String> words(Block block, String key) {
    return block.has(key) ? block.texts(key).stream().map(Located::text).toList() : List.of();
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
