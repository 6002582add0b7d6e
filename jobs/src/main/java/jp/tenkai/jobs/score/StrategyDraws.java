package jp.tenkai.jobs.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jp.tenkai.jobs.configuration.RobustnessConf;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.robustness.Assumption;
import jp.tenkai.scoring.robustness.MeasuredIntervals;
import jp.tenkai.scoring.robustness.Rebuilds;
import jp.tenkai.scoring.sample.SobolPoints;

/**
 * A strategy's indices rebuilt many times under other weights and within the bounds that the
 * sources give for their figures. All indices of a strategy share each draw: the same weight of the
 * same pillar, the same figure of the same country.
 */
final class StrategyDraws {
  private static final String WEIGHTS = "weights";
  private static final String MEASUREMENT = "measurement";

  /** The position of the score among the nodes. */
  static final int ROOT = 0;

  /** The coordinates of a draw: one for the weights, one for the measurements. */
  private static final int COORDINATES = 2;

  private final RobustnessConf conf;
  private final SobolPoints points;

  StrategyDraws(RobustnessConf conf) {
    this.conf = conf;
    this.points = new SobolPoints(COORDINATES, conf.seed());
  }

  /** The scores of all draws: one row a draw, one column a unit, NaN = no score. */
  double[][] scores(ScoredIndex index) {
    return values(index, List.of(ROOT)).get(ROOT);
  }

  /**
   * The values of some nodes in all draws, by the position of the node: one row a draw, one column
   * a unit, NaN = no value.
   */
  Map<Integer, double[][]> values(ScoredIndex index, List<Integer> nodes) {
    List<Assumption> assumptions = new ArrayList<>();
    List<Integer> coordinates = new ArrayList<>();
    if (conf.spread() > 0) {
      assumptions.add(new Assumption.WeightSpread(WEIGHTS, conf.spread()));
      coordinates.add(0);
    }
    MeasuredIntervals bounds = bounds(index);
    if (conf.measurement() > 0 && bounds.count() > 0) {
      assumptions.add(new Assumption.MeasurementError(MEASUREMENT, bounds, conf.measurement()));
      coordinates.add(1);
    }
    IndexInput input = index.input();
    Rebuilds rebuilds = new Rebuilds(input, assumptions, conf.seed());
    Map<Integer, double[][]> values = new TreeMap<>();
    nodes.forEach(node -> values.put(node, new double[conf.draws()][]));
    IntStream.range(0, conf.draws())
        .parallel()
        .forEach(
            draw -> {
              double[] all = points.point(draw);
              double[] point = new double[coordinates.size()];
              Arrays.setAll(point, i -> all[coordinates.get(i)]);
              double[][] rebuilt = rebuilds.nodeValues(point);
              values.forEach((node, drawn) -> drawn[draw] = rebuilt[node]);
            });
    return values;
  }

  private static MeasuredIntervals bounds(ScoredIndex index) {
    double[][] low = new double[index.cells().size()][];
    double[][] high = new double[low.length][];
    for (int leaf = 0; leaf < low.length; leaf++) {
      List<PanelCell> cells = index.cells().get(leaf);
      low[leaf] = cells.stream().mapToDouble(PanelCell::low).toArray();
      high[leaf] = cells.stream().mapToDouble(PanelCell::high).toArray();
    }
    return new MeasuredIntervals(low, high);
  }
}
