package jp.tenkai.jobs.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.mirror.MirrorMethod;
import jp.tenkai.jobs.configuration.MirrorConf.Choice;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;

/** Reads conf/mirror.yaml. Every number must be written, each with its reason. */
final class MirrorReader {
  private static final Limits PAIRS = Limits.between(3, 1_000_000);

  private final Map<String, Choice> choices = new LinkedHashMap<>();

  Optional<MirrorConf> read(Block top) {
    double margin = real(top, "default_margin", Limits.fromBelow(0, 1));
    double tail = real(top, "tail_factor", Limits.aboveUpTo(1, 1e6));
    double leastUsd = real(top, "least_usd", Limits.between(0, 1e12));
    int leastPairs = whole(top, "least_pairs", PAIRS);
    double priorPairs = real(top, "prior_pairs", Limits.aboveUpTo(0, 1e6));
    double capFactor = real(top, "cap_factor", Limits.aboveUpTo(1, 1e6));
    double leastWeight = real(top, "least_weight", Limits.between(0, 0.5));
    double agreement = real(top, "agreement_factor", Limits.between(1, 1e6));
    return top.make(
        () ->
            new MirrorConf(
                new MirrorMethod(
                    margin,
                    tail,
                    leastUsd,
                    leastPairs,
                    priorPairs,
                    capFactor,
                    leastWeight,
                    agreement),
                choices));
  }

  private double real(Block top, String key, Limits limits) {
    return top.block(key)
        .flatMap(block -> choice(key, block, block.real("value", limits)))
        .orElse(Double.NaN);
  }

  private int whole(Block top, String key, Limits limits) {
    return top.block(key)
        .flatMap(block -> choice(key, block, (double) block.integer("value", limits)))
        .map(Double::intValue)
        .orElse(0);
  }

  private Optional<Double> choice(String key, Block block, double value) {
    String reason = block.text("reason");
    return block.make(
        () -> {
          choices.put(key, new Choice(value, reason));
          return value;
        });
  }
}
