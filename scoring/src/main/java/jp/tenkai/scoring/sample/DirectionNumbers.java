package jp.tenkai.scoring.sample;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The direction numbers of Joe and Kuo (2008), read back from the generator of Commons Math, which
 * keeps them to itself.
 */
final class DirectionNumbers {

  static final int DIMENSIONS = 1000;
  private static final int COUNT = 31;
  private static final int[][] NUMBERS = read();

  private DirectionNumbers() {}

  /** The first 32 binary places of a coordinate of the plain sequence, in Gray code order. */
  static int coordinate(int axis, int index) {
    int[] numbers = NUMBERS[axis];
    int coordinate = 0;
    for (int gray = index ^ (index >>> 1); gray != 0; gray &= gray - 1) {
      coordinate ^= numbers[Integer.numberOfTrailingZeros(gray)];
    }
    return coordinate;
  }

  /** In Gray code order the points before and at index 2^k differ by direction number k alone. */
  private static int[][] read() {
    SobolSequenceGenerator generator = new SobolSequenceGenerator(DIMENSIONS);
    int[][] numbers = new int[DIMENSIONS][COUNT];
    for (int k = 0; k < COUNT; k++) {
      double[] before = generator.skipTo((1 << k) - 1).clone();
      double[] at = generator.skipTo(1 << k);
      for (int axis = 0; axis < DIMENSIONS; axis++) {
        numbers[axis][k] = places(before[axis]) ^ places(at[axis]);
      }
    }
    return numbers;
  }

  private static int places(double coordinate) {
    return (int) (long) (coordinate * 0x1.0p32);
  }
}
