package jp.tenkai.scoring.robustness;

import java.util.List;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.robustness.Assumption.MeasurementError;
import jp.tenkai.scoring.sample.SeededDraws;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.units.Units;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Draws of measured values from their intervals. */
final class Measurements {

  private Measurements() {}

  /** The values with every cell that has an interval drawn anew. */
  static double[][] draw(MeasurementError error, IndexInput input, long seed, long replicate) {
    double[][] values = input.values();
    double[][] drawn = new double[values.length][];
    double end = new NormalDistribution().inverseCumulativeProbability((1 + error.level()) / 2);
    SeededDraws draws = new SeededDraws(seed);
    List<Leaf> leaves = input.spec().leaves();
    Units units = input.units();
    for (int leaf = 0; leaf < values.length; leaf++) {
      drawn[leaf] = values[leaf];
      for (int unit = 0; unit < units.size(); unit++) {
        double value = values[leaf][unit];
        if (Double.isNaN(value) || !error.intervals().known(leaf, unit)) {
          continue;
        }
        if (drawn[leaf] == values[leaf]) {
          drawn[leaf] = values[leaf].clone();
        }
        String cell = leaves.get(leaf).code() + "\n" + units.code(unit);
        double deviation = draws.normal(replicate, cell) / end;
        drawn[leaf][unit] =
            moved(
                value,
                error.intervals().low(leaf, unit),
                error.intervals().high(leaf, unit),
                deviation);
      }
    }
    return drawn;
  }

  /** A value moved by a deviation, 1 being the high end of the interval and -1 the low one. */
  static double moved(double value, double low, double high, double deviation) {
    double end = deviation > 0 ? high : low;
    double steps = Math.abs(deviation);
    if (low > 0 && value > 0 && high > 0) {
      return value * Math.pow(end / value, steps);
    }
    return value + steps * (end - value);
  }
}
