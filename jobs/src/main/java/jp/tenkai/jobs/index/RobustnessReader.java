package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.tenkai.datasets.indextable.MetaRow;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.robustness.Assumption;
import jp.tenkai.scoring.robustness.MeasuredIntervals;

/** Reads which assumptions vary, and how often. */
final class RobustnessReader {
  static final List<String> NAMES =
      List.of(
          "weights",
          "weight-shares",
          "expert-weights",
          "normalisation",
          "treatment",
          "imputation",
          "imputation-draws",
          "aggregation",
          "inclusion",
          "measurement");

  private static final Limits COUNT = Limits.between(0, 1_000_000);

  private RobustnessReader() {}

  static Optional<RobustnessPlan> read(Block block) {
    long seed = block.integer("seed", Limits.ANY, 1);
    int draws = (int) block.integer("draws", COUNT, 1000);
    int base = (int) block.integer("base", COUNT, 0);
    double interval = block.real("interval", Limits.aboveUpTo(0, 1), 0.90);
    int top = (int) block.integer("top", Limits.between(1, 1_000_000), 10);
    double widest = block.real("widest", Limits.ABOVE_0, 0.2);
    double stopPlaces = block.real("stop_places", Limits.between(0, Double.MAX_VALUE), 0);
    double stopWidth = block.real("stop_width", Limits.between(0, Double.MAX_VALUE), 0);
    List<RobustnessPlan.Rule> rules = new ArrayList<>();
    for (Map.Entry<Located, Block> entry : block.named("assumptions").entrySet()) {
      assumption(entry.getKey().text(), entry.getValue()).ifPresent(rules::add);
    }
    if (rules.isEmpty()) {
      block.problem(
          ProblemCode.BAD_VALUE, "assumptions", "none", "at least one assumption that varies");
    }
    if (block.has("base") && base > 0 && base < 2) {
      block.problem(ProblemCode.BAD_VALUE, "base", "" + base, "0, or 2 and more base points");
    }
    if (draws == 0 && base == 0) {
      block.problem(ProblemCode.BAD_VALUE, "draws", "draws 0, base 0", "one of them above 0");
    }
    return block.make(
        () ->
            new RobustnessPlan(
                seed, draws, base, interval, top, widest, stopPlaces, stopWidth, rules));
  }

  private static Optional<RobustnessPlan.Rule> assumption(String name, Block block) {
    String kind = MethodName.read(block, "vary", NAMES, "");
    if (kind.isEmpty() && !block.has("vary")) {
      block.text("vary");
    }
    return switch (kind) {
      case "weights" -> {
        double spread = block.real("spread", Limits.inside(0, 1));
        yield block.make(() -> context -> new Assumption.WeightSpread(name, spread));
      }
      case "weight-shares" -> {
        double concentration = block.real("concentration", Limits.ABOVE_0);
        yield block.make(() -> context -> new Assumption.WeightShares(name, concentration));
      }
      case "expert-weights" -> {
        List<Map<String, Double>> experts = new ArrayList<>();
        block
            .named("experts")
            .values()
            .forEach(expert -> experts.add(WeightingReader.weights(expert)));
        yield block.make(() -> context -> new Assumption.ExpertWeights(name, experts));
      }
      case "normalisation" -> {
        Set<String> some = codes(block, "indicators");
        List<NormalisationReader.Rule> choices = choices(block, NormalisationReader::read);
        yield block.make(
            () ->
                context ->
                    new Assumption.Normalisations(
                        name,
                        choices.stream()
                            .map(
                                choice ->
                                    context.forIndicators(
                                        some,
                                        row -> context.within(choice.of(row, context.units()))))
                            .toList()));
      }
      case "treatment" -> {
        Set<String> some = codes(block, "indicators");
        var choices = choices(block, TreatmentReader::read);
        yield block.make(
            () ->
                context ->
                    new Assumption.Treatments(
                        name,
                        choices.stream()
                            .map(choice -> context.forIndicators(some, row -> choice))
                            .toList()));
      }
      case "imputation" -> {
        Set<String> some = codes(block, "indicators");
        var choices = choices(block, ImputationReader::read);
        yield block.make(
            () ->
                context ->
                    new Assumption.Imputations(
                        name,
                        choices.stream()
                            .map(choice -> context.forIndicators(some, row -> choice))
                            .toList()));
      }
      case "imputation-draws" -> {
        int sets = (int) block.integer("sets", Limits.between(2, 100_000), 100);
        yield block.make(() -> context -> new Assumption.ImputationDraws(name, sets));
      }
      case "aggregation" -> {
        Set<String> groups = codes(block, "groups");
        List<AggregationReader.Rule> choices = choices(block, AggregationReader::read);
        yield block.make(
            () ->
                context ->
                    new Assumption.Aggregations(
                        name,
                        choices.stream().map(choice -> choice.of(context.mostChildren())).toList(),
                        groups));
      }
      case "inclusion" -> {
        List<String> nodes = block.texts("leave_out").stream().map(Located::text).toList();
        yield block.make(() -> context -> new Assumption.Inclusion(name, nodes));
      }
      case "measurement" -> {
        double level = block.real("level", Limits.inside(0, 1), 0.95);
        yield block.make(
            () -> context -> new Assumption.MeasurementError(name, context.intervals(), level));
      }
      default -> Optional.empty();
    };
  }

  private static <T> List<T> choices(Block block, Function<Block, Optional<T>> one) {
    List<T> choices = new ArrayList<>();
    block.blocks("choices").forEach(choice -> one.apply(choice).ifPresent(choices::add));
    if (choices.isEmpty()) {
      block.problem(
          ProblemCode.MISSING_KEY, "choices", "no choices", "a list of alternatives to the stated");
    }
    return choices;
  }

  private static Set<String> codes(Block block, String key) {
    return Set.copyOf(block.texts(key).stream().map(Located::text).toList());
  }

  /** What an assumption can only know once the files are read. */
  interface Context {
    /** The codes of the units that are scored. */
    List<String> units();

    /** The number of children of the largest group. */
    int mostChildren();

    /** A normalisation as the method applies it: within each time, or over all. */
    Normalisation within(Normalisation choice);

    /** The intervals of the figures. */
    MeasuredIntervals intervals();

    /** The indicators in the order of the leaves. */
    List<MetaRow> indicators();

    /** A choice for some indicators, or for all where none are named. */
    default <T> Map<String, T> forIndicators(Set<String> some, Function<MetaRow, T> choice) {
      Map<String, T> byCode = new HashMap<>();
      for (String code : some) {
        if (indicators().stream().noneMatch(row -> row.code().equals(code))) {
          throw new IllegalArgumentException(
              "Indicators of an assumption: expected codes of the index, but found '" + code + "'");
        }
      }
      for (MetaRow row : indicators()) {
        if (some.isEmpty() || some.contains(row.code())) {
          byCode.put(row.code(), choice.apply(row));
        }
      }
      return byCode;
    }
  }
}
