package jp.tenkai.jobs.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.configuration.AxisConf;
import jp.tenkai.jobs.configuration.AxisId;
import jp.tenkai.jobs.configuration.Bound;
import jp.tenkai.jobs.configuration.Candidates;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.CoverageLimits;
import jp.tenkai.jobs.configuration.Defaults;
import jp.tenkai.jobs.configuration.Direction;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.FieldPart;
import jp.tenkai.jobs.configuration.FieldPillar;
import jp.tenkai.jobs.configuration.From;
import jp.tenkai.jobs.configuration.GapRule;
import jp.tenkai.jobs.configuration.Gate;
import jp.tenkai.jobs.configuration.Goalpost;
import jp.tenkai.jobs.configuration.Imputation;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.Mean;
import jp.tenkai.jobs.configuration.MethodConf;
import jp.tenkai.jobs.configuration.NamedCountry;
import jp.tenkai.jobs.configuration.Normalisation;
import jp.tenkai.jobs.configuration.PeerGroup;
import jp.tenkai.jobs.configuration.PillarConf;
import jp.tenkai.jobs.configuration.PillarId;
import jp.tenkai.jobs.configuration.SmallCellRule;
import jp.tenkai.jobs.configuration.SnapshotPlan;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.configuration.StrategyId;
import jp.tenkai.jobs.configuration.TradeFigure;
import jp.tenkai.jobs.configuration.Treatment;
import jp.tenkai.jobs.configuration.WeightedIndicator;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.yaml.Spelled;

/**
 * Turns a {@link ScoringTree} into a configuration that the present engine takes. What scores do
 * not depend on is filled in with placeholders.
 */
final class TreeConfiguration {
  private static final Words NO_WORDS = new Words("-", "-");
  private static final String NO_REASON = "-";

  private final ObjectNode tree;
  private final StrategyId strategy;

  private TreeConfiguration(ObjectNode tree, StrategyId strategy) {
    this.tree = tree;
    this.strategy = strategy;
  }

  /**
   * The configuration with its one strategy, whose candidates are not in the tree.
   *
   * @param members countries of the strategy, yardsticks among them
   * @throws IllegalArgumentException when the choices do not go together
   */
  static Configuration of(
      ObjectNode tree, StrategyId strategy, Map<CountryCode, ReleaseState.Member> members) {
    return new TreeConfiguration(tree, strategy).configuration(members);
  }

  private Configuration configuration(Map<CountryCode, ReleaseState.Member> members) {
    Map<IndicatorId, IndicatorConf> indicators = new TreeMap<>();
    tree.path("indicators")
        .properties()
        .forEach(one -> indicators.put(new IndicatorId(one.getKey()), indicator(one)));
    Map<FieldId, FieldConf> fields = new LinkedHashMap<>();
    tree.path("fields")
        .properties()
        .forEach(one -> fields.put(new FieldId(one.getKey()), field(one.getKey(), one.getValue())));
    return new Configuration(
        Map.of(),
        indicators,
        HsRevision.HS2017,
        fields,
        Map.of(),
        Map.of(strategy, strategy(members)),
        new SnapshotPlan(0, List.of(), List.of()),
        List.of(),
        new SmallCellRule(1, "No answers are counted here."),
        List.of(),
        Map.of());
  }

  private static IndicatorConf indicator(Map.Entry<String, JsonNode> one) {
    JsonNode node = one.getValue();
    JsonNode scale = node.path("scale");
    JsonNode trade = node.path("from").path("trade");
    From from =
        trade.isTextual()
            ? new From.TradeFrom(word(TradeFigure.class, trade))
            : new From.AnswersFrom("-", "-");
    return new IndicatorConf(
        new IndicatorId(one.getKey()),
        NO_WORDS,
        NO_WORDS,
        from,
        word(Direction.class, node.path("direction")),
        new Goalpost(real(scale, "low"), real(scale, "high"), scale.path("log").asBoolean()),
        NO_REASON,
        node.path("max_age").asInt(),
        node.path("shown_only").asBoolean(),
        NO_REASON,
        "");
  }

  private static FieldConf field(String id, JsonNode node) {
    return new FieldConf(
        new FieldId(id),
        NO_WORDS,
        NO_WORDS,
        Map.of(),
        list(node.path("need")),
        list(node.path("capacity")),
        List.of(),
        Map.of());
  }

  private StrategyConf strategy(Map<CountryCode, ReleaseState.Member> members) {
    JsonNode node = tree.path("strategies").path(strategy.id());
    Map<AxisId, AxisConf> axes = new LinkedHashMap<>();
    node.path("axes")
        .properties()
        .forEach(
            one ->
                axes.put(
                    new AxisId(one.getKey()),
                    new AxisConf(real(one.getValue(), "weight"), NO_WORDS, NO_REASON)));
    Map<PillarId, PillarConf> pillars = new LinkedHashMap<>();
    node.path("pillars")
        .properties()
        .forEach(one -> pillars.put(new PillarId(one.getKey()), pillar(one.getValue())));
    Map<PillarId, FieldPillar> fieldPillars = new LinkedHashMap<>();
    node.path("field_pillars")
        .properties()
        .forEach(
            one ->
                fieldPillars.put(
                    new PillarId(one.getKey()), fieldPillar(one.getKey(), one.getValue())));
    requireWhole(axes, pillars, fieldPillars);
    JsonNode coverage = node.path("coverage");
    return new StrategyConf(
        strategy,
        NO_WORDS,
        NO_WORDS,
        new Candidates(List.of(), List.of(), List.of(), named(members), List.of()),
        named(onlyYardsticks(members)),
        List.of(),
        gates(node.path("gates")),
        new CoverageLimits(real(coverage, "country"), real(coverage, "field"), NO_REASON),
        method(node.path("method")),
        axes,
        pillars,
        fieldPillars,
        Defaults.ROBUSTNESS,
        Defaults.CLASSES,
        Defaults.BACKTEST);
  }

  /** What the reader of conf/ holds together, and a mixture of two configurations may not. */
  private static void requireWhole(
      Map<AxisId, AxisConf> axes,
      Map<PillarId, PillarConf> pillars,
      Map<PillarId, FieldPillar> fieldPillars) {
    List<AxisId> used = pillars.values().stream().map(PillarConf::axis).distinct().toList();
    if (!axes.keySet().containsAll(used)
        || used.size() != axes.size()
        || !fieldPillars.keySet().equals(pillars.keySet())) {
      throw new IllegalArgumentException("axes, pillars and field pillars do not go together");
    }
  }

  private static PillarConf pillar(JsonNode node) {
    return new PillarConf(
        new AxisId(node.path("axis").asText()),
        real(node, "weight"),
        NO_WORDS,
        NO_REASON,
        list(node.path("indicators")));
  }

  private static FieldPillar fieldPillar(String pillar, JsonNode node) {
    if (node.isObject()) {
      return new FieldPillar.Own(list(node.path("indicators")));
    }
    if (node.asText().equals("same")) {
      return new FieldPillar.SameAsCountry();
    }
    boolean need = pillar.equals(FieldPart.NEED.word());
    return new FieldPillar.FieldSignals(need ? FieldPart.NEED : FieldPart.CAPACITY);
  }

  private static List<Gate> gates(JsonNode node) {
    List<Gate> gates = new ArrayList<>();
    node.properties()
        .forEach(
            one -> {
              Bound bound =
                  one.getValue().has(Bound.AT_LEAST.word()) ? Bound.AT_LEAST : Bound.AT_MOST;
              gates.add(
                  new Gate(
                      one.getKey(),
                      new IndicatorId(one.getValue().path("indicator").asText()),
                      bound,
                      real(one.getValue(), bound.word()),
                      NO_REASON));
            });
    return gates;
  }

  private static MethodConf method(JsonNode node) {
    JsonNode scale = node.path("scale");
    JsonNode means = node.path("means");
    return new MethodConf(
        new MethodConf.PointScale(real(scale, "low"), real(scale, "high"), NO_REASON),
        word(Normalisation.class, node.path("normalise")),
        word(Treatment.class, node.path("treat")),
        imputation(node.path("impute")),
        new MethodConf.Means(
            word(Mean.class, means.path("pillar")),
            word(Mean.class, means.path("axis")),
            word(Mean.class, means.path("overall")),
            NO_REASON));
  }

  private static Imputation imputation(JsonNode node) {
    return switch (node.path("method").asText()) {
      case "group-median" ->
          new Imputation.GroupMedian(
              word(PeerGroup.class, node.path("group")), (int) real(node, "at_least"), NO_REASON);
      case "median" -> new Imputation.Median(NO_REASON);
      case "none" -> new Imputation.NoImputation(NO_REASON);
      default -> throw new IllegalArgumentException("method.impute.method: " + node.path("method"));
    };
  }

  private static List<WeightedIndicator> list(JsonNode node) {
    List<WeightedIndicator> list = new ArrayList<>();
    node.properties()
        .forEach(
            one ->
                list.add(
                    new WeightedIndicator(
                        new IndicatorId(one.getKey()),
                        real(one.getValue(), "weight"),
                        word(GapRule.class, one.getValue().path("impute")),
                        NO_REASON)));
    return list;
  }

  private static List<NamedCountry> named(Map<CountryCode, ReleaseState.Member> members) {
    return members.keySet().stream().map(code -> new NamedCountry(code, NO_REASON)).toList();
  }

  private static Map<CountryCode, ReleaseState.Member> onlyYardsticks(
      Map<CountryCode, ReleaseState.Member> members) {
    Map<CountryCode, ReleaseState.Member> yardsticks = new TreeMap<>(members);
    yardsticks.values().removeIf(member -> !member.isYardstick());
    return yardsticks;
  }

  private static double real(JsonNode node, String key) {
    if (!node.path(key).isNumber()) {
      throw new IllegalArgumentException(key + ": expected a number, found " + node.path(key));
    }
    return node.path(key).doubleValue();
  }

  private static <E extends Enum<E> & Spelled> E word(Class<E> choices, JsonNode node) {
    for (E choice : choices.getEnumConstants()) {
      if (choice.word().equals(node.asText())) {
        return choice;
      }
    }
    throw new IllegalArgumentException(
        choices.getSimpleName() + ": a word that this version does not know, " + node);
  }
}
