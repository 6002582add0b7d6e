package jp.tenkai.datasets.synthetic;

/**
 * Pseudo-random numbers that are a function of a seed and a place, so that it does not matter who
 * draws them when: SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number
 * generators").
 */
final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  Draws(long seed, int first, int second) {
    this.state = mixed(mixed(mixed(seed) + first) + second);
  }

  /** 64 random bits. */
  long bits() {
    state += GOLDEN;
    return mixed(state);
  }

  /** At least 0, below 1. */
  double unit() {
    return (bits() >>> 11) * UNIT;
  }

  /** At least 0, below a bound that is small beside 2^32. */
  int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }

  private static long mixed(long number) {
    long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
