package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.scoring.aggregate.AdjustedMazziottaPareto;
import jp.tenkai.scoring.aggregate.AdjustedMazziottaPareto.Penalty;
import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.aggregate.BestWeights;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.aggregate.MeanMin;
import jp.tenkai.scoring.aggregate.OrderedWeighted;
import jp.tenkai.scoring.weigh.BenefitOfTheDoubt;
import jp.tenkai.scoring.weigh.ShareBound;

/** Reads an aggregation by its name. */
final class AggregationReader {
  static final List<String> NAMES =
      List.of(
          "arithmetic",
          "geometric",
          "harmonic",
          "power",
          "mean-min",
          "mazziotta-pareto",
          "ordered",
          "benefit-of-the-doubt");

  private AggregationReader() {}

  /** An aggregation, once the number of children is known. */
  @FunctionalInterface
  interface Rule {
    Aggregation of(int children);
  }

  static Optional<Rule> read(Block block) {
    return switch (MethodName.read(block, NAMES)) {
      case "arithmetic" -> block.make(() -> n -> new Mean.Arithmetic());
      case "geometric" -> block.make(() -> n -> new Mean.Geometric());
      case "harmonic" -> block.make(() -> n -> new Mean.Harmonic());
      case "power" -> {
        double exponent = block.real("exponent", Limits.ANY);
        yield fixed(block, () -> new Mean.Power(exponent));
      }
      case "mean-min" -> {
        double alpha = block.real("alpha", Limits.between(0, 1), 0.5);
        double beta = block.real("beta", Limits.between(0, Double.MAX_VALUE), 1);
        yield fixed(block, () -> new MeanMin(alpha, beta));
      }
      case "mazziotta-pareto" -> {
        String penalty = MethodName.read(block, "penalty", List.of("lowers", "raises"), "lowers");
        yield fixed(
            block,
            () ->
                new AdjustedMazziottaPareto(
                    penalty.equals("raises") ? Penalty.RAISES : Penalty.LOWERS));
      }
      case "ordered" -> {
        List<Double> places = new ArrayList<>();
        for (double place : block.reals("places", Limits.between(0, Double.MAX_VALUE))) {
          places.add(place);
        }
        yield fixed(block, () -> new OrderedWeighted(places));
      }
      case "benefit-of-the-doubt" -> {
        double scale = block.real("scale", Limits.ABOVE_0, 100);
        double low = block.real("low", Limits.between(0, 1), 0);
        double high = block.real("high", Limits.between(0, 1), 1);
        yield block.make(
            () -> {
              ShareBound bound = new ShareBound(low, high);
              return children ->
                  new BestWeights(
                      low == 0 && high == 1
                          ? BenefitOfTheDoubt.free()
                          : new BenefitOfTheDoubt(Collections.nCopies(children, bound)),
                      scale);
            });
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Rule> fixed(Block block, java.util.function.Supplier<Aggregation> make) {
    return block.make(make).map(made -> children -> made);
  }
}
