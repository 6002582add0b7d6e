package jp.tenkai.scoring.impute;

/**
 * Random numbers that belong to one cell: functions of (seed, draw, code of the row, code of the
 * unit) and of nothing else.
 *
 * <p>The mixing function is SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom
 * number generators", OOPSLA).
 */
final class CellDraw {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private CellDraw() {}

  /** Uniform in [0, 1). */
  static double uniform(long seed, int draw, String row, String unit) {
    // The upper 53 bits make a double in [0, 1).
    return (bits(seed, draw, row, unit) >>> 11) * 0x1.0p-53;
  }

  /** Standard normal, by Box and Muller (1958), Annals of Mathematical Statistics 29. */
  static double normal(long seed, int draw, String row, String unit) {
    long bits = bits(seed, draw, row, unit);
    // In (0, 1], so that the logarithm is finite.
    double radius = ((bits >>> 11) + 1) * 0x1.0p-53;
    double angle = (mix(bits + GOLDEN_GAMMA) >>> 11) * 0x1.0p-53;
    return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
  }

  private static long bits(long seed, int draw, String row, String unit) {
    long cell = hash(hash(mix(seed), row), unit);
    return mix(cell + (draw + 1) * GOLDEN_GAMMA);
  }

  private static long hash(long start, String code) {
    long hash = mix(start + code.length());
    for (int i = 0; i < code.length(); i++) {
      hash = mix(hash + GOLDEN_GAMMA + code.charAt(i));
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
