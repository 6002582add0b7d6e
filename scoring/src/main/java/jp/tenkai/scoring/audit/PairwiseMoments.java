package jp.tenkai.scoring.audit;

import java.util.stream.IntStream;

/**
 * Covariances (divisor n - 1) and Pearson's correlations of rows, each pair over the units that
 * both rows have.
 *
 * <p>Each row is centred once, with 0 in its gaps, so that the sum of products of two rows skips
 * the gaps of both by itself. What the other row lacks is taken off the row's own sums. Where that
 * leaves little, the difference has lost digits and the pair is computed anew from its common
 * units.
 */
final class PairwiseMoments {

  /** A pair keeps this share of the squares of both rows, or is computed anew. */
  private static final double KEPT = 0.01;

  private final double[][] rows;
  private final double[][] deviations;
  private final int[][] gaps;
  private final double[] sums;
  private final double[] squares;

  private PairwiseMoments(double[][] rows) {
    this.rows = rows;
    deviations = new double[rows.length][];
    gaps = new int[rows.length][];
    sums = new double[rows.length];
    squares = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      double[] values = rows[row];
      gaps[row] =
          IntStream.range(0, values.length).filter(unit -> Double.isNaN(values[unit])).toArray();
      deviations[row] = deviations(values);
      squares[row] = product(deviations[row], deviations[row]);
      for (double deviation : deviations[row]) {
        sums[row] += deviation;
      }
    }
  }

  /** All rows have the same length; NaN = missing. */
  static PairwiseMoments of(double[][] rows) {
    return new PairwiseMoments(rows);
  }

  int size() {
    return rows.length;
  }

  /** NaN on fewer than two common units; the variance of a row with itself. */
  double covariance(int first, int second) {
    Sums found = sums(first, second);
    return found.n < 2 ? Double.NaN : found.cross / (found.n - 1);
  }

  /** How many units have a value in both rows. */
  int common(int first, int second) {
    int n = rows[first].length - gaps[first].length;
    for (int unit : gaps[second]) {
      n -= Double.isNaN(rows[first][unit]) ? 0 : 1;
    }
    return n;
  }

  Correlation correlation(int first, int second) {
    Sums found = sums(first, second);
    if (found.n < 3 || found.firstSquares == 0 || found.secondSquares == 0) {
      return Correlation.undefined(found.n);
    }
    // Two roots, so that the product of two large sums of squares does not overflow.
    double value = found.cross / (Math.sqrt(found.firstSquares) * Math.sqrt(found.secondSquares));
    value = Math.max(-1, Math.min(1, value));
    return new Correlation(value, found.n, Significance.student(value, found.n));
  }

  private Sums sums(int first, int second) {
    int n = common(first, second);
    double cross = product(deviations[first], deviations[second]);
    if (gaps[first].length == 0 && gaps[second].length == 0) {
      return new Sums(n, cross, squares[first], squares[second]);
    }
    double firstSum = sums[first] - taken(first, second);
    double secondSum = sums[second] - taken(second, first);
    double firstSquares = squares[first] - takenSquares(first, second) - firstSum * firstSum / n;
    double secondSquares =
        squares[second] - takenSquares(second, first) - secondSum * secondSum / n;
    // Not above, rather than below: a pair without a common unit has no number here.
    if (!(firstSquares > KEPT * squares[first] && secondSquares > KEPT * squares[second])) {
      return anew(first, second);
    }
    return new Sums(n, cross - firstSum * secondSum / n, firstSquares, secondSquares);
  }

  /** The sum of a row's deviations where another row has gaps. */
  private double taken(int row, int other) {
    double sum = 0;
    for (int unit : gaps[other]) {
      sum += deviations[row][unit];
    }
    return sum;
  }

  private double takenSquares(int row, int other) {
    double sum = 0;
    for (int unit : gaps[other]) {
      sum += deviations[row][unit] * deviations[row][unit];
    }
    return sum;
  }

  private Sums anew(int first, int second) {
    double[] a = rows[first];
    double[] b = rows[second];
    int[] units =
        IntStream.range(0, a.length).filter(unit -> !Double.isNaN(a[unit] + b[unit])).toArray();
    int n = units.length;
    double[] x = deviations(IntStream.of(units).mapToDouble(unit -> a[unit]).toArray());
    double[] y = deviations(IntStream.of(units).mapToDouble(unit -> b[unit]).toArray());
    return new Sums(n, product(x, y), product(x, x), product(y, y));
  }

  /**
   * What is left of the values when the mean of those present is taken off, 0 for a missing one;
   * exactly 0 for a constant, which rounding of the mean would spoil.
   */
  private static double[] deviations(double[] values) {
    int n = values.length;
    double sum = 0;
    int count = 0;
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      if (!Double.isNaN(values[i])) {
        sum += values[i];
        count++;
        smallest = Math.min(smallest, values[i]);
        largest = Math.max(largest, values[i]);
      }
    }
    double[] left = new double[n];
    if (count == 0 || smallest == largest) {
      return left;
    }
    double mean = sum / count;
    double rest = 0;
    for (int i = 0; i < n; i++) {
      rest += Double.isNaN(values[i]) ? 0 : values[i] - mean;
    }
    mean += rest / count;
    for (int i = 0; i < n; i++) {
      left[i] = Double.isNaN(values[i]) ? 0 : values[i] - mean;
    }
    return left;
  }

  /** The sum of products, in four interleaved parts of a fixed order that run side by side. */
  private static double product(double[] a, double[] b) {
    int n = a.length;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < n; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  private record Sums(int n, double cross, double firstSquares, double secondSquares) {}
}
