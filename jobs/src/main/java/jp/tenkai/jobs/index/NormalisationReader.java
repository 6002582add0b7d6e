package jp.tenkai.jobs.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tenkai.datasets.indextable.MetaRow;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.scoring.normalise.Borda;
import jp.tenkai.scoring.normalise.Cap;
import jp.tenkai.scoring.normalise.DistanceToMax;
import jp.tenkai.scoring.normalise.DistanceToReference;
import jp.tenkai.scoring.normalise.DistanceToTarget;
import jp.tenkai.scoring.normalise.FractionOfMax;
import jp.tenkai.scoring.normalise.Logistic;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.normalise.PercentileRank;
import jp.tenkai.scoring.normalise.RankScale;
import jp.tenkai.scoring.normalise.Robust;
import jp.tenkai.scoring.normalise.Scaled;
import jp.tenkai.scoring.normalise.ZScore;

/** Reads a normalisation by its name. */
final class NormalisationReader {
  static final List<String> NAMES =
      List.of(
          "min-max",
          "z-score",
          "rank",
          "borda",
          "percentile",
          "distance-to-max",
          "distance-to-reference",
          "distance-to-target",
          "fraction-of-max",
          "goalposts",
          "log-goalposts",
          "scaled",
          "robust",
          "logistic");

  private NormalisationReader() {}

  /** A normalisation, once the indicator and the units are known. */
  @FunctionalInterface
  interface Rule {
    /**
     * Makes the normalisation.
     *
     * @throws IllegalArgumentException when the indicator or a unit does not have what it needs
     */
    Normalisation of(MetaRow indicator, List<String> units);
  }

  static Optional<Rule> read(Block block) {
    return switch (MethodName.read(block, NAMES)) {
      case "min-max" -> {
        double low = block.real("low", Limits.ANY, 0);
        double high = block.real("high", Limits.ANY, 100);
        yield fixed(block, () -> new Normalisation.MinMax(low, high));
      }
      case "z-score" -> {
        double mean = block.real("mean", Limits.ANY, 0);
        double deviation = block.real("deviation", Limits.ABOVE_0, 1);
        yield fixed(block, () -> new ZScore(mean, deviation));
      }
      case "rank" -> fixed(block, RankScale::new);
      case "borda" -> fixed(block, Borda::new);
      case "percentile" -> fixed(block, PercentileRank::new);
      case "distance-to-max" -> fixed(block, DistanceToMax::new);
      case "distance-to-reference" -> {
        String unit = block.text("unit");
        Cap cap = cap(block);
        yield block.make(() -> (row, units) -> new DistanceToReference(position(unit, units), cap));
      }
      case "distance-to-target" -> {
        double target = block.real("target", Limits.ANY, Double.NaN);
        Cap cap = cap(block);
        yield block.make(
            () ->
                (row, units) ->
                    new DistanceToTarget(stated(target, row.target(), row, "Target"), cap));
      }
      case "fraction-of-max" -> fixed(block, FractionOfMax::new);
      case "goalposts" -> goalposts(block, Normalisation.Curve.LINEAR);
      case "log-goalposts" -> goalposts(block, Normalisation.Curve.LOG10);
      case "scaled" -> {
        double low = block.real("low", Limits.ANY);
        double high = block.real("high", Limits.ANY);
        double times = block.real("times", Limits.ABOVE_0, 100);
        yield fixed(block, () -> new Scaled(low, high, times));
      }
      case "robust" -> {
        double centre = block.real("centre", Limits.ANY, 0);
        double spread = block.real("spread", Limits.ABOVE_0, 1);
        yield fixed(block, () -> new Robust(centre, spread));
      }
      case "logistic" -> {
        double threshold = block.real("threshold", Limits.ANY);
        double steepness = block.real("steepness", Limits.ABOVE_0);
        double low = block.real("low", Limits.ANY, 0);
        double high = block.real("high", Limits.ANY, 100);
        yield fixed(block, () -> new Logistic(threshold, steepness, low, high));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Rule> goalposts(Block block, Normalisation.Curve curve) {
    double from = block.real("from", Limits.ANY, Double.NaN);
    double to = block.real("to", Limits.ANY, Double.NaN);
    double low = block.real("low", Limits.ANY, 0);
    double high = block.real("high", Limits.ANY, 100);
    return block.make(
        () -> {
          if (!Double.isNaN(from) && !Double.isNaN(to)) {
            return fixed(new Normalisation.Goalposts(from, to, curve, low, high));
          }
          // The ends of the scale are checked here, where the line is known.
          new Normalisation.MinMax(low, high).lower();
          return (row, units) ->
              new Normalisation.Goalposts(
                  stated(from, row.low(), row, "GoalLow"),
                  stated(to, row.high(), row, "GoalHigh"),
                  curve,
                  low,
                  high);
        });
  }

  private static Cap cap(Block block) {
    return block.flag("cap", false) ? Cap.AT_ONE : Cap.NONE;
  }

  private static double stated(double inMethod, double inMeta, MetaRow row, String column) {
    double value = Double.isNaN(inMethod) ? inMeta : inMethod;
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(
          "Normalisation of '"
              + row.code()
              + "': expected a number in the column "
              + column
              + " of line "
              + row.line()
              + " or in the method file, but found none");
    }
    return value;
  }

  private static int position(String unit, List<String> units) {
    int at = units.indexOf(unit);
    if (at < 0) {
      throw new IllegalArgumentException(
          "Reference unit: expected the uCode of a unit that is scored, but found '" + unit + "'");
    }
    return at;
  }

  private static Optional<Rule> fixed(Block block, Supplier<Normalisation> make) {
    return block.make(make).map(NormalisationReader::fixed);
  }

  private static Rule fixed(Normalisation made) {
    return (row, units) -> made;
  }
}
