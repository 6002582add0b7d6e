package jp.tenkai.scoring.impute;

import jp.tenkai.scoring.sample.Mix;

/**
 * Random numbers that belong to one cell: functions of (seed, draw, code of the row, code of the
 * unit) and of nothing else.
 */
final class CellDraw {

  private CellDraw() {}

  /** Uniform in [0, 1). */
  static double uniform(long seed, int draw, String row, String unit) {
    return Mix.uniform(bits(seed, draw, row, unit));
  }

  /** Standard normal, by Box and Muller (1958), Annals of Mathematical Statistics 29. */
  static double normal(long seed, int draw, String row, String unit) {
    long bits = bits(seed, draw, row, unit);
    // In (0, 1], so that the logarithm is finite.
    double radius = ((bits >>> 11) + 1) * 0x1.0p-53;
    double angle = Mix.uniform(Mix.mix(bits + Mix.STEP));
    return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
  }

  private static long bits(long seed, int draw, String row, String unit) {
    long cell = hash(hash(Mix.mix(seed), row), unit);
    return Mix.mix(cell + (draw + 1) * Mix.STEP);
  }

  private static long hash(long start, String code) {
    long hash = Mix.mix(start + code.length());
    for (int i = 0; i < code.length(); i++) {
      hash = Mix.mix(hash + Mix.STEP + code.charAt(i));
    }
    return hash;
  }
}
