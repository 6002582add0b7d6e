package jp.tenkai.scoring.statistics;

/**
 * The moments of some present values; NaN means that one does not exist.
 *
 * <p>Two passes over the array: the mean first, then the powers of the distances from it, corrected
 * by what rounding left of their sum (Chan, Golub and LeVeque 1983, "Algorithms for computing the
 * sample variance", The American Statistician 37(3)). Sums run in the order of the array.
 *
 * @param count how many values are present
 * @param mean their arithmetic mean
 * @param second the second central moment, divisor n; exactly 0 for a constant
 * @param third the third central moment, divisor n
 * @param fourth the fourth central moment, divisor n
 */
public record Moments(int count, double mean, double second, double third, double fourth) {

  /** The moments of the values that are not NaN. */
  public static Moments of(double[] values) {
    return ofClamped(values, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** The moments of the values that are not NaN once all outside the limits are moved to them. */
  public static Moments ofClamped(double[] values, double low, double high) {
    int count = 0;
    double sum = 0;
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        double clamped = Math.min(Math.max(value, low), high);
        count++;
        sum += clamped;
        minimum = Math.min(minimum, clamped);
        maximum = Math.max(maximum, clamped);
      }
    }
    if (count == 0) {
      return new Moments(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    if (minimum == maximum) {
      return new Moments(count, minimum, 0, 0, 0);
    }
    double centre = sum / count;
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        double distance = Math.min(Math.max(value, low), high) - centre;
        double square = distance * distance;
        first += distance;
        second += square;
        third += square * distance;
        fourth += square * square;
      }
    }
    return about(count, centre, first / count, second / count, third / count, fourth / count);
  }

  /** From moments about {@code centre} to moments about the mean, {@code centre + first}. */
  private static Moments about(
      int count, double centre, double first, double second, double third, double fourth) {
    double square = first * first;
    return new Moments(
        count,
        centre + first,
        second - square,
        third - 3 * first * second + 2 * square * first,
        fourth - 4 * first * third + 6 * square * second - 3 * square * square);
  }

  /** The standard deviation with divisor n - 1; NaN below two values. */
  public double standardDeviation() {
    return count < 2 ? Double.NaN : Math.sqrt(second * count / (count - 1));
  }

  /** The sample-corrected skewness G1; NaN below three values and for a constant. */
  public double skewness() {
    if (count < 3 || second == 0) {
      return Double.NaN;
    }
    double n = count;
    return third / (second * Math.sqrt(second)) * Math.sqrt(n * (n - 1)) / (n - 2);
  }

  /** The sample-corrected excess kurtosis G2; NaN below four values and for a constant. */
  public double kurtosis() {
    if (count < 4 || second == 0) {
      return Double.NaN;
    }
    double n = count;
    double excess = fourth / (second * second) - 3;
    return ((n + 1) * excess + 6) * (n - 1) / ((n - 2) * (n - 3));
  }
}
