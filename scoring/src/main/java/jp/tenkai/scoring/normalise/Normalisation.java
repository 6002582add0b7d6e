package jp.tenkai.scoring.normalise;

/**
 * A rule that puts one indicator on a scale on which more is better.
 *
 * <p>The direction is applied first: values, goalposts, targets and thresholds are multiplied by
 * its sign, so that every rule sees "more is better". Missing stays missing. Whatever a rule
 * measures (a minimum, a mean, a rank) it measures on the reference units alone; on a scale with an
 * end, the other units are cut off there.
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 5; the
 * goalposts as in UNDP's Human Development Index, technical notes; the set of methods and their
 * conventions as in COINr 1.1.14, departures stated where there are any.
 */
public sealed interface Normalisation
    permits Normalisation.MinMax,
        Normalisation.Goalposts,
        Borda,
        DistanceToMax,
        DistanceToReference,
        DistanceToTarget,
        FractionOfMax,
        Logistic,
        PercentileRank,
        RankScale,
        Robust,
        Scaled,
        TruncatedGoalposts,
        WithinPeriods,
        ZScore {

  /** The normalised value no unit falls below; negative infinity where there is no such value. */
  double lower();

  /** The normalised value no unit rises above; infinity where there is no such value. */
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
      Line.checkEnds(lower, upper);
    }

    @Override
    public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
      Extent extent = Extent.of(values, direction, reference);
      if (!extent.hasLength()) {
        return extent.nowhere(values);
      }
      return Line.between(extent.worst(), extent.best(), lower, upper).place(values, direction);
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
      Line.checkEnds(lower, upper);
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
      double worst = direction == Direction.UP ? low : high;
      double best = direction == Direction.UP ? high : low;
      if (curve == Curve.LINEAR) {
        return Line.between(direction.sign() * worst, direction.sign() * best, lower, upper)
            .place(values, direction);
      }
      return onLogarithm(values, direction, worst, best);
    }

    private Normalised onLogarithm(
        double[] values, Direction direction, double worst, double best) {
      double[] logarithms = new double[values.length];
      for (int unit = 0; unit < values.length; unit++) {
        logarithms[unit] = Math.log10(values[unit] <= 0 ? low : values[unit]);
      }
      int sign = direction.sign();
      Line line = Line.between(sign * Math.log10(worst), sign * Math.log10(best), lower, upper);
      Normalised normalised = line.place(logarithms, direction);
      for (int unit = 0; unit < values.length; unit++) {
        if (values[unit] <= 0) {
          normalised.mark(unit, Placing.NOT_POSITIVE);
        }
      }
      return normalised.withInverse(placed -> Math.pow(10, line.rawFor(placed, direction)));
    }
  }

  /** How distances in an indicator's unit are read. */
  enum Curve {
    /** As they are. */
    LINEAR,
    /** On the decimal logarithm: equal ratios are equal distances. */
    LOG10
  }
}
