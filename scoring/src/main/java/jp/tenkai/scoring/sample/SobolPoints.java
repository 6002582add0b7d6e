package jp.tenkai.scoring.sample;

/**
 * The scrambled Sobol sequence: points in the unit cube whose first 2^k members put exactly one
 * point in each of 2^k equal slices of every coordinate.
 *
 * <p>A point is a function of (seed, index) alone. Scrambling makes each point uniform on the cube,
 * so that means over points are unbiased, and different seeds give independent repetitions. Take
 * the points from index 0 on: leaving out the first one spoils the evenness (Owen 2022, "On
 * dropping the first Sobol' point"). A count that is not a power of two is allowed and costs some
 * of the evenness.
 *
 * <p>Source of the scrambling: nested uniform scrambling (Owen 1995, "Randomly permuted
 * (t,m,s)-nets and (t,s)-sequences"): each digit is flipped or not by a hash of the digits before
 * it. The digits after the 32nd are a hash of the first 32. Where Burley (2020, "Practical
 * hash-based Owen scrambling") takes one approximate hash for all digits, this takes an exact one
 * for each.
 *
 * @param dimension from 1 to 1,000
 */
public record SobolPoints(int dimension, long seed) {

  /** The most dimensions a point can have. */
  public static final int MOST_DIMENSIONS = DirectionNumbers.DIMENSIONS;

  public SobolPoints {
    if (dimension < 1 || dimension > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          "Dimensions of Sobol points: expected 1 to "
              + MOST_DIMENSIONS
              + ", but found "
              + dimension);
    }
  }

  /** The point of the given number, from 0 on: one coordinate in [0, 1) for each dimension. */
  public double[] point(int index) {
    double[] point = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      point[axis] = coordinate(index, axis);
    }
    return point;
  }

  /**
   * The points from {@code first} to before {@code end}, one a row: any cut into ranges gives the
   * same rows.
   */
  public double[][] points(int first, int end) {
    if (first < 0 || end < first) {
      throw new IllegalArgumentException(
          "Range of Sobol points: expected 0 or more in order, but found " + first + " to " + end);
    }
    double[][] points = new double[end - first][];
    for (int index = first; index < end; index++) {
      points[index - first] = point(index);
    }
    return points;
  }

  /**
   * One coordinate of one point.
   *
   * @param axis from 0 to before the dimension
   */
  public double coordinate(int index, int axis) {
    if (index < 0) {
      throw new IllegalArgumentException(
          "Number of a Sobol point: expected 0 or more, but found " + index);
    }
    if (axis < 0 || axis >= dimension) {
      throw new IllegalArgumentException(
          "Coordinate: expected 0 to before " + dimension + ", but found " + axis);
    }
    return scrambled(DirectionNumbers.digits(index, axis), Mix.mix(seed + (axis + 1) * Mix.STEP));
  }

  private static double scrambled(int digits, long key) {
    int flips = 0;
    for (int digit = 0; digit < Integer.SIZE; digit++) {
      // The leading one tells prefixes of different lengths apart: "0" is not "00".
      long prefix = (1L << digit) | (digit == 0 ? 0 : digits >>> (Integer.SIZE - digit));
      flips = (flips << 1) | (int) (Mix.mix(key + prefix * Mix.STEP) >>> 63);
    }
    long rest = Mix.mix(key + ((1L << Integer.SIZE) | (digits & 0xFFFFFFFFL)) * Mix.STEP) >>> 43;
    return (((digits ^ flips) & 0xFFFFFFFFL) << 21 | rest) * 0x1.0p-53;
  }
}
