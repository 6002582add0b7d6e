package jp.tenkai.jobs.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.tenkai.scoring.explain.Gains;
import jp.tenkai.scoring.explain.LeafChange;
import jp.tenkai.scoring.explain.Strengths;
import jp.tenkai.scoring.explain.WeightChange;
import jp.tenkai.scoring.index.IndexResult;

/**
 * Writes what would have to change for each unit to gain places, and where it is strong and weak.
 */
final class GainFiles {
  private final Path folder;
  private final IndexBuild build;
  private final IndexResult result;
  private final boolean[] ranked;
  private final int places;

  GainFiles(Path folder, IndexRun run, int places) {
    this.folder = folder;
    this.build = run.build();
    this.result = run.result();
    this.ranked = run.ranked();
    this.places = places;
  }

  /** One task a file. */
  List<Callable<Void>> tasks() {
    return ranked.length <= Gains.MOST_UNITS
        ? List.of(this::gains, this::strengths)
        : List.of(this::strengths);
  }

  private Void gains() throws IOException {
    Gains gains = new Gains(result, ranked);
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("gains.csv"),
            "uCode",
            "places",
            "change",
            "code",
            "from",
            "to",
            "value_from",
            "value_to")) {
      csv.end();
      for (int unit = 0; unit < ranked.length; unit++) {
        for (LeafChange change : gains.leaves(unit, places)) {
          row(csv, unit, "normalised", build.leaves().get(change.leaf()).code())
              .number(change.from())
              .number(change.to())
              .number(result.treated(change.leaf(), unit))
              .number(
                  change.isReachable()
                      ? result.leaf(change.leaf()).normalised().rawFor(change.to())
                      : Double.NaN)
              .end();
        }
        for (WeightChange change : gains.weights(unit, places)) {
          row(csv, unit, "weight", result.hierarchy().node(change.node()).code())
              .number(change.from())
              .number(change.to())
              .text("")
              .text("")
              .end();
        }
      }
    }
    return null;
  }

  private CsvOut row(CsvOut csv, int unit, String kind, String code) throws IOException {
    return csv.text(result.units().code(unit)).whole(places).text(kind).text(code);
  }

  private Void strengths() throws IOException {
    String[] all = build.table().labels().get(build.method().peers());
    String[] labels = new String[build.staying().length];
    for (int unit = 0; unit < labels.length; unit++) {
      labels[unit] = all == null ? "" : all[build.staying()[unit]];
    }
    Strengths strengths = new Strengths(result, new Periods(result.units()).within(labels));
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("strengths.csv"),
            "uCode",
            "iCode",
            "peers",
            "normalised",
            "peer_median",
            "points",
            "rank",
            "of")) {
      csv.end();
      for (int unit = 0; unit < labels.length; unit++) {
        for (int leaf = 0; leaf < build.leaves().size(); leaf++) {
          csv.text(result.units().code(unit))
              .text(build.leaves().get(leaf).code())
              .text(labels[unit])
              .number(result.normalised(leaf, unit))
              .number(strengths.peerMedian(leaf, unit))
              .number(strengths.points(leaf, unit))
              .number(strengths.rank(leaf, unit) == 0 ? Double.NaN : strengths.rank(leaf, unit))
              .whole(strengths.peers(leaf, unit))
              .end();
        }
      }
    }
    return null;
  }
}
