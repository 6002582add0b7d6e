package jp.tenkai.scoring.sample;

/**
 * Points of the unit cube that fill it evenly: a Sobol sequence, scrambled.
 *
 * <p>Of the first 2^k points exactly one falls into each of 2^k equal parts of each axis.
 * Scrambling keeps that, makes each point alone uniform, and so makes means over the points
 * unbiased and independent between seeds. A number of points that is no power of two breaks off
 * within a round: the points are then still uniform and their means unbiased, but the parts hold
 * one point more or less, and part of the gain is lost.
 *
 * <p>Sources: direction numbers of Joe and Kuo (2008), "Constructing Sobol sequences with better
 * two-dimensional projections", SIAM Journal on Scientific Computing 30(5), in the order of the
 * Gray code; nested uniform scrambling of Owen (1995), "Randomly permuted (t,m,s)-nets and
 * (t,s)-sequences", its permutations found by hashing as in Burley (2020), "Practical hash-based
 * Owen scrambling", Journal of Computer Graphics Techniques 9(4), here one hash for each bit.
 */
public final class SobolPoints {

  private static final int BITS = 32;
  private final long[] states;

  /**
   * @param dimension from 1 to 1,000
   */
  public SobolPoints(int dimension, long seed) {
    if (dimension < 1 || dimension > DirectionNumbers.DIMENSIONS) {
      throw new IllegalArgumentException(
          "Dimension of Sobol points: expected 1 to "
              + DirectionNumbers.DIMENSIONS
              + ", but found "
              + dimension);
    }
    states = new long[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      states[axis] = Mixing.join(seed, axis);
    }
  }

  /**
   * A point of the sequence, each coordinate in [0, 1).
   *
   * @param index from 0 to below 2^31
   */
  public double[] point(long index) {
    if (index < 0 || index > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "Index of a Sobol point: expected 0 to below 2^31, but found " + index);
    }
    double[] point = new double[states.length];
    for (int axis = 0; axis < point.length; axis++) {
      int plain = DirectionNumbers.coordinate(axis, (int) index);
      long scrambled = scramble(plain, states[axis]);
      // Below the 32 bits of the sequence the coordinate is filled up at random.
      long rest = Mixing.join(states[axis], index) >>> 43;
      point[axis] = ((scrambled << 21) | rest) * 0x1.0p-53;
    }
    return point;
  }

  /** Flips each bit, or not, by a hash of the bits above it. */
  private static long scramble(int plain, long state) {
    long scrambled = 0;
    for (int bit = 0; bit < BITS; bit++) {
      // The leading one tells apart equal prefixes of different lengths.
      long prefix = (1L << bit) | ((plain & 0xFFFFFFFFL) >>> (BITS - bit));
      long flip = Mixing.at(state, prefix) >>> 63;
      scrambled = (scrambled << 1) | (((plain >>> (BITS - 1 - bit)) & 1) ^ flip);
    }
    return scrambled;
  }
}
