package jp.tenkai.jobs.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.jobs.configuration.AxisId;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.Direction;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldPart;
import jp.tenkai.jobs.configuration.FieldPillar;
import jp.tenkai.jobs.configuration.GapRule;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.MethodConf;
import jp.tenkai.jobs.configuration.PillarConf;
import jp.tenkai.jobs.configuration.PillarId;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.configuration.WeightedIndicator;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.treat.Treatment;

/**
 * A strategy's configuration as an index tree: index, axes, pillars, indicators; for the country as
 * a whole, or as one field sees it.
 */
public final class IndexTree {
  /** The code of the root. */
  public static final String ROOT = "index";

  private final Configuration configuration;
  private final StrategyConf strategy;
  private final IndexSpec spec;
  private final List<Place> places;

  /** Where in the configuration a leaf of the tree stands. */
  public record Place(PillarId pillar, IndicatorId indicator) {
    String code() {
      return pillar + "/" + indicator;
    }
  }

  private IndexTree(
      Configuration configuration,
      StrategyConf strategy,
      Map<PillarId, List<WeightedIndicator>> signals) {
    this.configuration = configuration;
    this.strategy = strategy;
    MethodConf.Means means = strategy.method().means();
    Map<AxisId, List<Node>> pillarsOfAxis = new LinkedHashMap<>();
    for (var entry : strategy.pillars().entrySet()) {
      List<Node> leaves = leaves(entry.getKey(), signals.get(entry.getKey()));
      PillarConf pillar = entry.getValue();
      if (!leaves.isEmpty()) {
        pillarsOfAxis
            .computeIfAbsent(pillar.axis(), a -> new ArrayList<>())
            .add(
                new Node.Group(entry.getKey().id(), pillar.weight(), mean(means.pillar()), leaves));
      }
    }
    List<Node> axes = new ArrayList<>();
    for (var axis : strategy.axes().entrySet()) {
      axes.add(
          new Node.Group(
              axis.getKey().id(),
              axis.getValue().weight(),
              mean(means.axis()),
              pillarsOfAxis.get(axis.getKey())));
    }
    this.spec = new IndexSpec(new Node.Group(ROOT, 1, mean(means.overall()), axes));
    // The tree walks axis by axis, so the leaves stand in its order, not in the configuration's.
    this.places = spec.leaves().stream().map(leaf -> place(leaf.code())).toList();
  }

  /** The country as a whole. */
  public static IndexTree ofCountry(Configuration configuration, StrategyConf strategy) {
    Map<PillarId, List<WeightedIndicator>> signals = new LinkedHashMap<>();
    strategy.pillars().forEach((id, pillar) -> signals.put(id, pillar.indicators()));
    return new IndexTree(configuration, strategy, signals);
  }

  /** The country as one field sees it. */
  public static IndexTree ofField(
      Configuration configuration, StrategyConf strategy, FieldConf field) {
    Map<PillarId, List<WeightedIndicator>> signals = new LinkedHashMap<>();
    strategy
        .pillars()
        .forEach(
            (id, pillar) ->
                signals.put(
                    id, signals(strategy.fieldPillars().get(id), pillar.indicators(), field)));
    return new IndexTree(configuration, strategy, signals);
  }

  private static List<WeightedIndicator> signals(
      FieldPillar rule, List<WeightedIndicator> country, FieldConf field) {
    if (rule instanceof FieldPillar.Own own) {
      return own.indicators();
    }
    if (rule instanceof FieldPillar.FieldSignals signals) {
      return signals.part() == FieldPart.NEED ? field.need() : field.capacity();
    }
    return country;
  }

  private List<Node> leaves(PillarId pillar, List<WeightedIndicator> signals) {
    List<Node> leaves = new ArrayList<>();
    for (WeightedIndicator signal : signals) {
      IndicatorConf indicator = configuration.indicators().get(signal.indicator());
      if (!indicator.shownOnly()) {
        leaves.add(
            new Node.Leaf(
                new Place(pillar, signal.indicator()).code(),
                signal.weight(),
                indicator.direction() == Direction.UP
                    ? jp.tenkai.scoring.normalise.Direction.UP
                    : jp.tenkai.scoring.normalise.Direction.DOWN,
                normalisation(indicator),
                treatment(),
                signal.gaps() == GapRule.NONE ? new Imputation.None() : imputation()));
      }
    }
    return leaves;
  }

  private Normalisation normalisation(IndicatorConf indicator) {
    MethodConf.PointScale scale = strategy.method().scale();
    return switch (strategy.method().normalise()) {
      case MIN_MAX -> new Normalisation.MinMax(scale.low(), scale.high());
      case GOALPOSTS ->
          new Normalisation.Goalposts(
              indicator.scale().low(),
              indicator.scale().high(),
              indicator.scale().log() ? Normalisation.Curve.LOG10 : Normalisation.Curve.LINEAR,
              scale.low(),
              scale.high());
    };
  }

  private Treatment treatment() {
    return switch (strategy.method().treat()) {
      case NONE -> new Treatment.None();
      case WINSORISE -> Treatment.Winsorise.STANDARD;
    };
  }

  private Imputation imputation() {
    if (strategy.method().impute()
        instanceof jp.tenkai.jobs.configuration.Imputation.GroupMedian groups) {
      return new Imputation.GroupMedian(groups.atLeast());
    }
    return strategy.method().impute() instanceof jp.tenkai.jobs.configuration.Imputation.Median
        ? new Imputation.Median()
        : new Imputation.None();
  }

  private static Mean mean(jp.tenkai.jobs.configuration.Mean mean) {
    return switch (mean) {
      case ARITHMETIC -> new Mean.Arithmetic();
      case GEOMETRIC -> new Mean.Geometric();
    };
  }

  private static Place place(String code) {
    int slash = code.indexOf('/');
    return new Place(
        new PillarId(code.substring(0, slash)), new IndicatorId(code.substring(slash + 1)));
  }

  public IndexSpec spec() {
    return spec;
  }

  /** Pillar and indicator of each leaf, in the order of the specification's leaves. */
  public List<Place> places() {
    return places;
  }
}
