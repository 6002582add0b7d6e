package jp.tenkai.scoring.sample;

/**
 * Draws from the gamma distribution with scale 1, by Marsaglia and Tsang (2000), "A simple method
 * for generating gamma variables", ACM Transactions on Mathematical Software 26(3).
 */
final class GammaDraw {

  private GammaDraw() {}

  /**
   * The natural logarithm of a draw: a small shape gives draws below the smallest double, whose
   * shares of a sum still matter.
   */
  static double log(long state, double shape) {
    if (shape < 1) {
      // Position 0 of the sequence is kept for this step, the trials start at 1.
      return log(state, shape + 1) + Math.log(Mixing.open(Mixing.at(state, 0))) / shape;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    for (long trial = 0; ; trial++) {
      double normal = SeededDraws.normal(Mixing.at(state, 2 * trial + 1));
      double root = 1 + c * normal;
      if (root <= 0) {
        continue;
      }
      double cube = root * root * root;
      double uniform = Mixing.open(Mixing.at(state, 2 * trial + 2));
      if (Math.log(uniform) < normal * normal / 2 + d * (1 - cube + Math.log(cube))) {
        return Math.log(d) + Math.log(cube);
      }
    }
  }
}
