package jp.tenkai.scoring.normalise;

import java.util.Arrays;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * A rule that puts one indicator on the scale from {@code lower} (worst) to {@code upper} (best).
 *
 * <p>The direction is applied first: values and goalposts are multiplied by its sign, so that every
 * rule sees "more is better". Missing stays missing.
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 5; the
 * goalposts as in UNDP's Human Development Index, technical notes.
 */
public sealed interface Normalisation {

  /** The normalised value of the worst case. */
  double lower();

  /** The normalised value of the best case. */
  double upper();

  /**
   * Applies the rule.
   *
   * @param values one value a unit, NaN = missing; not changed
   * @param reference one flag a unit: true when it may set the ends of a relative scale
   */
  Normalised normalise(double[] values, Direction direction, boolean[] reference);

  /**
   * The position between the worst and the best reference unit: {@code (x - min) / (max - min) *
   * (upper - lower) + lower}. Relative: another unit can move everyone. A unit outside the
   * reference is cut off at the ends. A constant indicator has no normalised values.
   */
  record MinMax(double lower, double upper) implements Normalisation {
    public MinMax {
      Scale.check(lower, upper);
    }

    @Override
    public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
      double[] signed = new double[values.length];
      Arrays.setAll(signed, unit -> direction.sign() * values[unit]);
      double[] measured = Statistics.present(signed, reference);
      double worst = Statistics.minimum(measured);
      double best = Statistics.maximum(measured);
      Scale scale = new Scale(lower, upper);
      if (measured.length == 0) {
        return scale.nowhere(signed, Placing.NO_REFERENCE);
      }
      if (worst == best) {
        return scale.nowhere(signed, Placing.CONSTANT_INDICATOR);
      }
      return scale.place(signed, worst, best);
    }
  }

  /**
   * The position between two fixed values, cut off at the ends: adding a unit moves nobody.
   *
   * @param low the low goalpost in the indicator's unit, above 0 under a logarithmic curve
   * @param high the high goalpost in the indicator's unit, above {@code low}
   * @param curve how distances in the unit are read
   */
  record Goalposts(double low, double high, Curve curve, double lower, double upper)
      implements Normalisation {
    public Goalposts {
      Scale.check(lower, upper);
      if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
        throw new IllegalArgumentException(
            "Goalposts: expected finite low < high, but found low " + low + " and high " + high);
      }
      if (curve == Curve.LOG10 && low <= 0) {
        throw new IllegalArgumentException(
            "Goalposts on a logarithmic curve: expected low > 0, but found low " + low);
      }
    }

    @Override
    public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
      double[] signed = new double[values.length];
      Arrays.setAll(signed, unit -> direction.sign() * curve.read(values[unit], low));
      double first = direction.sign() * curve.read(low, low);
      double second = direction.sign() * curve.read(high, low);
      Normalised normalised =
          new Scale(lower, upper).place(signed, Math.min(first, second), Math.max(first, second));
      if (curve == Curve.LINEAR) {
        return normalised;
      }
      Placing[] placings = new Placing[values.length];
      Arrays.setAll(
          placings, unit -> values[unit] <= 0 ? Placing.NOT_POSITIVE : normalised.placing(unit));
      return new Normalised(normalised.values(), placings);
    }
  }

  /** How distances in an indicator's unit are read. */
  enum Curve {
    /** As they are. */
    LINEAR,
    /** On the decimal logarithm: equal ratios are equal distances. */
    LOG10;

    double read(double value, double low) {
      if (this == LINEAR) {
        return value;
      }
      return Math.log10(value <= 0 ? low : value);
    }
  }
}
