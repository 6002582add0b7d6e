package jp.tenkai.scoring.sample;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The direction numbers of the Sobol sequence: Joe and Kuo (2008), "Constructing Sobol sequences
 * with better two-dimensional projections", SIAM Journal on Scientific Computing 30(5), as Apache
 * Commons Math carries them.
 */
final class DirectionNumbers {

  /** The dimensions that have direction numbers. */
  static final int DIMENSIONS = 1000;

  /** The bits of a point's number: 2^31 points. */
  static final int BITS = 31;

  private static final int[][] NUMBERS = read();

  private DirectionNumbers() {}

  /**
   * The first 32 binary digits of a coordinate, before scrambling; the points come in Gray-code
   * order, the one of Commons Math.
   */
  static int digits(int index, int dimension) {
    int[] numbers = NUMBERS[dimension];
    int digits = 0;
    int gray = index ^ (index >>> 1);
    for (int bit = 0; gray != 0; bit++, gray >>>= 1) {
      digits ^= numbers[bit] & -(gray & 1);
    }
    return digits;
  }

  /** Points 2^k and 2^k - 1 differ by the k-th direction number. */
  private static int[][] read() {
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(DIMENSIONS);
    int[][] numbers = new int[DIMENSIONS][BITS];
    for (int bit = 0; bit < BITS; bit++) {
      double[] with = sequence.skipTo(1 << bit);
      double[] without = sequence.skipTo((1 << bit) - 1);
      for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
        numbers[dimension][bit] = (int) (bits(with[dimension]) ^ bits(without[dimension]));
      }
    }
    return numbers;
  }

  private static long bits(double coordinate) {
    return (long) (coordinate * 0x1.0p32);
  }
}
