package jp.tenkai.jobs.index;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.outrank.Copeland;
import jp.tenkai.scoring.outrank.ExactWeights;
import jp.tenkai.scoring.outrank.ExactWeights.Share;
import jp.tenkai.scoring.outrank.Preference;
import jp.tenkai.scoring.outrank.PrometheeTwo;
import jp.tenkai.scoring.outrank.Topsis;
import jp.tenkai.scoring.outrank.Vikor;
import jp.tenkai.scoring.structure.Hierarchy;

/** Writes the ranks of other methods beside those of the index: on its leaves and its weights. */
final class OpinionFiles {
  private final Path folder;
  private final IndexBuild build;
  private final IndexResult result;

  OpinionFiles(Path folder, IndexBuild build, IndexResult result) {
    this.folder = folder;
    this.build = build;
    this.result = result;
  }

  /** One task a file; none where no opinion is asked for. */
  List<Callable<Void>> tasks() {
    return build.method().opinions().isEmpty() ? List.of() : List.of(this::opinions);
  }

  private Void opinions() throws IOException {
    Hierarchy hierarchy = result.hierarchy();
    double[][] values = new double[build.leaves().size()][];
    for (int leaf = 0; leaf < values.length; leaf++) {
      values[leaf] = result.nodeValues(hierarchy.leafNode(leaf));
    }
    boolean[] present = new boolean[hierarchy.size()];
    Arrays.fill(present, true);
    double[] effective = hierarchy.effectiveWeights(result.weights(), present);
    double[] weights = new double[values.length];
    Arrays.setAll(weights, leaf -> effective[hierarchy.leafNode(leaf)]);
    Periods periods = new Periods(result.units());
    double[] ranks = periods.ranks(result.scores(), build.method().ties());
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("opinions.csv"), "uCode", "method", "score", "rank", "index_rank")) {
      csv.end();
      for (String opinion : build.method().opinions()) {
        double[] scores = scores(opinion, values, weights, periods);
        double[] own = periods.ranks(scores, build.method().ties());
        for (int unit = 0; unit < scores.length; unit++) {
          csv.text(result.units().code(unit))
              .text(opinion)
              .number(scores[unit])
              .number(own[unit])
              .number(ranks[unit])
              .end();
        }
      }
    }
    return null;
  }

  /** In a panel the units of each time are compared with each other only. */
  private double[] scores(String opinion, double[][] values, double[] weights, Periods periods) {
    double[] scores = new double[result.units().size()];
    for (boolean[] among : periods.members()) {
      int[] units = IntStream.range(0, among.length).filter(unit -> among[unit]).toArray();
      double[][] part = new double[values.length][];
      Arrays.setAll(
          part, leaf -> IntStream.of(units).mapToDouble(unit -> values[leaf][unit]).toArray());
      double[] found = scores(opinion, part, weights);
      for (int i = 0; i < units.length; i++) {
        scores[units[i]] = found[i];
      }
    }
    return scores;
  }

  private double[] scores(String opinion, double[][] values, double[] weights) {
    return switch (opinion) {
      case "copeland" -> new Copeland().scores(values, exactWeights());
      case "promethee" ->
          PrometheeTwo.all(new Preference.Usual(), values.length).scores(values, weights);
      case "topsis" -> new Topsis(Topsis.Scaling.VECTOR).scores(values, weights);
      case "vikor" -> Vikor.CONSENSUS.scores(values, weights);
      default -> throw new IllegalStateException("unknown opinion " + opinion);
    };
  }

  /** The weights as products of the shares at each level, without rounding. */
  private ExactWeights exactWeights() {
    Hierarchy hierarchy = result.hierarchy();
    double[] weights = result.weights();
    List<List<Share>> paths = new ArrayList<>();
    for (int leaf = 0; leaf < build.leaves().size(); leaf++) {
      List<Share> path = new ArrayList<>();
      for (int node = hierarchy.leafNode(leaf);
          hierarchy.parent(node) != Hierarchy.NONE;
          node = hierarchy.parent(node)) {
        path.add(share(weights, node, hierarchy.children(hierarchy.parent(node))));
      }
      Collections.reverse(path);
      paths.add(path);
    }
    return ExactWeights.ofPaths(paths);
  }

  private static Share share(double[] weights, int node, int[] siblings) {
    BigDecimal total = BigDecimal.ZERO;
    for (int sibling : siblings) {
      total = total.add(BigDecimal.valueOf(weights[sibling]));
    }
    BigDecimal own = BigDecimal.valueOf(weights[node]);
    int scale = Math.max(0, Math.max(own.scale(), total.scale()));
    BigInteger numerator = own.setScale(scale).unscaledValue();
    return new Share(numerator, total.setScale(scale).unscaledValue());
  }
}
