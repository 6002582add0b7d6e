package jp.tenkai.scoring.sample;

import org.apache.commons.math3.special.Erf;

/**
 * Random draws that are functions of (seed, replicate, item) and of nothing else: the same three
 * give the same draw on each thread, in each order, on each machine.
 *
 * <p>The replicate may be any 64 bits, so also the bits of a double; neighbouring replicates are as
 * unlike as distant ones.
 */
public final class SeededDraws {

  private SeededDraws() {}

  /** A uniform draw in [0, 1), a multiple of 2^-53. */
  public static double uniform(long seed, long replicate, String item) {
    return Mixing.unit(bits(seed, replicate, item));
  }

  /** A standard normal draw, by the inverse of the distribution function; always finite. */
  public static double normal(long seed, long replicate, String item) {
    return normal(bits(seed, replicate, item));
  }

  /**
   * A draw of shares that sum to 1, Dirichlet distributed around the given shares. The draw of a
   * share is taken by its position, so that a zero added at the end changes no other.
   *
   * @param shares relative means, at least 0 and one above 0; they need not sum to 1. A zero stays
   *     exactly 0
   * @param concentration sum of the parameters of the distribution, above 0: the variance of a
   *     share with mean m is m(1 - m)/(concentration + 1)
   */
  public static double[] dirichlet(
      long seed, long replicate, String item, double[] shares, double concentration) {
    if (!(concentration > 0 && concentration < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Concentration: expected a finite number above 0, but found " + concentration);
    }
    double sum = 0;
    for (double share : shares) {
      if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Share: expected a finite number of at least 0, but found " + share);
      }
      sum += share;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("Shares: expected one above 0, but found none");
    }
    long state = bits(seed, replicate, item);
    double[] logs = new double[shares.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shares.length; i++) {
      // A share so small that its parameter is no longer a number above 0 counts as zero.
      double shape = concentration * (shares[i] / sum);
      logs[i] = shape > 0 ? GammaDraw.log(Mixing.at(state, i), shape) : Double.NEGATIVE_INFINITY;
      largest = Math.max(largest, logs[i]);
    }
    double total = 0;
    double[] drawn = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      drawn[i] = Math.exp(logs[i] - largest);
      total += drawn[i];
    }
    for (int i = 0; i < shares.length; i++) {
      drawn[i] /= total;
    }
    return drawn;
  }

  /**
   * How often each of {@code size} rows is drawn when {@code size} are drawn with replacement: one
   * resample of the bootstrap (Efron 1979, "Bootstrap methods", Annals of Statistics 7(1)).
   */
  public static int[] resample(long seed, long replicate, String item, int size) {
    long state = bits(seed, replicate, item);
    int[] counts = new int[size];
    for (int draw = 0; draw < size; draw++) {
      counts[(int) (Mixing.unit(Mixing.at(state, draw)) * size)]++;
    }
    return counts;
  }

  static double normal(long bits) {
    return Math.sqrt(2) * Erf.erfInv(2 * Mixing.open(bits) - 1);
  }

  private static long bits(long seed, long replicate, String item) {
    return Mixing.join(Mixing.join(seed, Mixing.hash(item)), replicate);
  }
}
