package jp.tenkai.jobs.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import jp.tenkai.scoring.explain.Contributions;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.structure.Hierarchy;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/** Writes scores, ranks, weights and contributions. */
final class ScoreFiles {
  private final Path folder;
  private final IndexBuild build;
  private final IndexResult result;
  private final Hierarchy hierarchy;
  private final Units units;
  private final Periods periods;

  ScoreFiles(Path folder, IndexBuild build, IndexResult result) {
    this.folder = folder;
    this.build = build;
    this.result = result;
    this.hierarchy = result.hierarchy();
    this.units = build.input().units();
    this.periods = new Periods(units);
  }

  /** One task a file. */
  List<Callable<Void>> tasks() {
    return List.of(this::scores, this::ranks, this::weights, this::contributions);
  }

  private Void scores() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("scores.csv"), "uCode", "code", "level", "score", "class", "to_next")) {
      csv.end();
      for (int node = 0; node < hierarchy.size(); node++) {
        double[] values = result.nodeValues(node);
        int level = level(node);
        for (int unit = 0; unit < units.size(); unit++) {
          csv.text(units.code(unit))
              .text(hierarchy.node(node).code())
              .whole(level)
              .number(values[unit])
              .text(node == 0 ? className(values[unit]) : "")
              .number(node == 0 ? toNextClass(values[unit]) : Double.NaN)
              .end();
        }
      }
    }
    return null;
  }

  private Void ranks() throws IOException {
    String[] peers = build.table().labels().get(build.method().peers());
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("ranks.csv"), "uCode", "code", "level", "rank", "peers", "peer_rank")) {
      csv.end();
      for (int node = 0; node < hierarchy.size(); node++) {
        double[] ranks = ranks(node);
        int level = level(node);
        int[] within = peers == null ? new int[0] : within(node, peers);
        for (int unit = 0; unit < units.size(); unit++) {
          csv.text(units.code(unit))
              .text(hierarchy.node(node).code())
              .whole(level)
              .number(ranks[unit])
              .text(peers == null ? "" : peers[build.staying()[unit]])
              .number(peers == null || within[unit] == Ranks.UNRANKED ? Double.NaN : within[unit])
              .end();
        }
      }
    }
    return null;
  }

  /** Ranks of a node's values, in a panel within each time. */
  double[] ranks(int node) {
    return periods.ranks(result.nodeValues(node), build.method().ties());
  }

  private int[] within(int node, String[] peers) {
    String[] labels = new String[units.size()];
    Arrays.setAll(labels, unit -> peers[build.staying()[unit]]);
    return Ranks.within(result.nodeValues(node), periods.within(labels));
  }

  private Void weights() throws IOException {
    double[] found = result.weights();
    boolean[] present = new boolean[hierarchy.size()];
    Arrays.fill(present, true);
    double[] effective = hierarchy.effectiveWeights(found, present);
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("weights.csv"),
            "code",
            "level",
            "parent",
            "stated",
            "used",
            "effective")) {
      csv.end();
      for (int node = 0; node < hierarchy.size(); node++) {
        int parent = hierarchy.parent(node);
        csv.text(hierarchy.node(node).code())
            .whole(level(node))
            .text(parent == Hierarchy.NONE ? "" : hierarchy.node(parent).code())
            .number(hierarchy.node(node).weight())
            .number(found[node])
            .number(effective[node])
            .end();
      }
    }
    return null;
  }

  private Void contributions() throws IOException {
    Contributions contributions = new Contributions(result);
    double[][] normalised = new double[build.leaves().size()][];
    for (int leaf = 0; leaf < normalised.length; leaf++) {
      normalised[leaf] = result.leaf(leaf).normalised().values();
    }
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("contributions.csv"),
            "uCode",
            "iCode",
            "line",
            "value",
            "state",
            "normalised",
            "weight",
            "contribution")) {
      csv.end();
      for (int unit = 0; unit < units.size(); unit++) {
        double[] parts = contributions.of(unit);
        double[] weights = result.leafWeights(unit);
        for (int leaf = 0; leaf < parts.length; leaf++) {
          csv.text(units.code(unit))
              .text(build.leaves().get(leaf).code())
              .whole(build.table().lines()[build.staying()[unit]])
              .number(result.imputed(leaf, unit))
              .text(StepFiles.word(state(leaf, unit)))
              .number(normalised[leaf][unit])
              .number(weights[leaf])
              .number(parts[leaf])
              .end();
        }
      }
    }
    return null;
  }

  /** Where the value came from; a cell filled before the screening is observed to the engine. */
  private Origin state(int leaf, int unit) {
    return build.originBefore(leaf, unit) == Origin.IMPUTED
        ? Origin.IMPUTED
        : result.origin(leaf, unit);
  }

  private int level(int node) {
    return build.table().meta().row(hierarchy.node(node).code()).orElseThrow().level();
  }

  private String className(double score) {
    return build
        .method()
        .classes()
        .flatMap(scale -> scale.classOf(score))
        .map(Enum::name)
        .orElse("");
  }

  private double toNextClass(double score) {
    return build.method().classes().map(scale -> scale.toNext(score)).orElse(Double.NaN);
  }
}
