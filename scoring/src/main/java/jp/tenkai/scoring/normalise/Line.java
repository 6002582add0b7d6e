package jp.tenkai.scoring.normalise;

/**
 * A straight line from signed values to normalised ones: {@code (x - origin) / range * factor +
 * base}, cut off at share 0 where there is a lower end and at share 1 where there is an upper one.
 *
 * @param origin the signed value at share 0
 * @param range above 0: how far above the origin share 1 is
 * @param factor above 0
 * @param lower the normalised value at share 0, or negative infinity
 * @param upper the normalised value at share 1, or infinity
 */
record Line(double origin, double range, double factor, double base, double lower, double upper) {

  /** The line that is cut off at both ends. */
  static Line between(double worst, double best, double lower, double upper) {
    return new Line(worst, best - worst, upper - lower, lower, lower, upper);
  }

  /** The line without ends. */
  static Line unbounded(double origin, double range, double factor, double base) {
    return new Line(
        origin, range, factor, base, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  static void checkEnds(double lower, double upper) {
    if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower < upper)) {
      throw new IllegalArgumentException(
          "Scale: expected finite lower < upper, but found " + lower + " and " + upper);
    }
  }

  Normalised place(double[] values, Direction direction) {
    int sign = direction.sign();
    double lowest = lower == Double.NEGATIVE_INFINITY ? Double.NEGATIVE_INFINITY : 0;
    double highest = upper == Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : 1;
    double[] placed = new double[values.length];
    Placing[] placings = new Placing[values.length];
    for (int unit = 0; unit < values.length; unit++) {
      double share = (sign * values[unit] - origin) / range;
      if (Double.isNaN(share)) {
        placed[unit] = Double.NaN;
        placings[unit] = Placing.ABSENT;
      } else if (share < lowest) {
        placed[unit] = lower;
        placings[unit] = Placing.CUT_AT_WORST;
      } else if (share > highest) {
        placed[unit] = upper;
        placings[unit] = Placing.CUT_AT_BEST;
      } else {
        // Rounding may not carry the best unit past the end of the scale.
        placed[unit] = Math.min(share * factor + base, upper);
        placings[unit] = Placing.INSIDE;
      }
    }
    return new Normalised(placed, placings, normalised -> rawFor(normalised, direction));
  }

  /** NaN outside the ends and at infinity. */
  double rawFor(double normalised, Direction direction) {
    if (!(normalised >= lower && normalised <= upper && Double.isFinite(normalised))) {
      return Double.NaN;
    }
    double signed = (normalised - base) / factor * range + origin;
    // Adding 0 turns a negative zero into zero.
    return direction.sign() * signed + 0.0;
  }
}
