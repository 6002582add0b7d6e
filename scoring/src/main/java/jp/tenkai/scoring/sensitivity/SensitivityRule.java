package jp.tenkai.scoring.sensitivity;

/**
 * How sensitivity indices are judged.
 *
 * @param level of the intervals, above 0 and below 1
 * @param resamples of the bootstrap, at least 100
 * @param widest an index with a wider interval is withheld; above 0
 * @param mostFailed the largest share of base points that may be left out because a row failed
 * @param seed of the bootstrap
 */
public record SensitivityRule(
    double level, int resamples, double widest, double mostFailed, long seed) {

  /** 95 % intervals from 1,000 resamples, not wider than 0.2, at most a tenth of failures. */
  public static final SensitivityRule STANDARD = new SensitivityRule(0.95, 1000, 0.2, 0.1, 1);

  public SensitivityRule {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "Level of sensitivity intervals: expected above 0 and below 1, but found " + level);
    }
    if (resamples < 100) {
      throw new IllegalArgumentException(
          "Bootstrap resamples: expected at least 100, but found " + resamples);
    }
    if (!(widest > 0)) {
      throw new IllegalArgumentException(
          "Widest sensitivity interval: expected above 0, but found " + widest);
    }
    if (!(mostFailed >= 0 && mostFailed < 1)) {
      throw new IllegalArgumentException(
          "Share of failures: expected 0 to below 1, but found " + mostFailed);
    }
  }
}
