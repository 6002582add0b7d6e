package jp.tenkai.scoring.sample;

/**
 * Turns numbers and texts into 64 bits that look random: the mixing function of SplitMix64 (Steele,
 * Lea and Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA).
 */
final class Mixing {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Mixing() {}

  /** A one-to-one map of 64 bits in which each bit of the argument changes about half the bits. */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** Bits of a pair: one-to-one in {@code next} while {@code state} stands, and the reverse. */
  static long join(long state, long next) {
    return mix(mix(state + GOLDEN_GAMMA) ^ mix(next - GOLDEN_GAMMA));
  }

  /** The bits at a position of the sequence that starts at {@code state}. */
  static long at(long state, long position) {
    return mix(state + (position + 1) * GOLDEN_GAMMA);
  }

  static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash + GOLDEN_GAMMA + text.charAt(i));
    }
    return hash;
  }

  /** In [0, 1): the upper 53 bits. */
  static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  /** In (0, 1), both ends left out: the middle of one of 2^52 equal parts. */
  static double open(long bits) {
    return ((bits >>> 12) + 0.5) * 0x1.0p-52;
  }
}
