package jp.tenkai.scoring.statistics;

/**
 * The smallest and the largest of some present values.
 *
 * @param count how many values are present
 * @param minimum NaN when none is
 * @param maximum NaN when none is
 */
public record Range(int count, double minimum, double maximum) {

  /** The range of the values that are not NaN and whose flag is set. */
  public static Range of(double[] values, boolean[] among) {
    Statistics.checkFlags(values, among);
    int count = 0;
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      if (among[i] && !Double.isNaN(value)) {
        count++;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
      }
    }
    return of(count, minimum, maximum);
  }

  /** The range of the values that are not NaN. */
  public static Range of(double[] values) {
    int count = 0;
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        count++;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
      }
    }
    return of(count, minimum, maximum);
  }

  private static Range of(int count, double minimum, double maximum) {
    return count == 0 ? new Range(0, Double.NaN, Double.NaN) : new Range(count, minimum, maximum);
  }

  /** True when no value is present. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** True when all present values are the same. */
  public boolean isConstant() {
    return minimum == maximum;
  }
}
