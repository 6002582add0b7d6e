package jp.tenkai.datasets.survey;

/**
 * The interval that a share of a sample lies in.
 *
 * @param low lower bound, from 0 to 1
 * @param high upper bound, from 0 to 1
 */
public record ShareInterval(double low, double high) {
  /** The normal quantile of 0.95, for two sides of a 90 % interval. */
  private static final double Z = 1.6448536269514722;

  public ShareInterval {
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException("0 <= low <= high <= 1, found " + low + ", " + high);
    }
  }

  /**
   * Wilson's score interval at 90 % (E. B. Wilson, JASA 22, 1927): the shares that a test at 10 %
   * would not reject. It stays within 0 and 1 and is honest for a dozen answers. It takes the
   * answers as a simple random sample, so it is a lower bound of the real uncertainty.
   *
   * @param share the share found, from 0 to 1
   * @param answers on how many answers it rests, at least 1
   */
  public static ShareInterval wilson90(double share, int answers) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be from 0 to 1, found " + share);
    }
    if (answers < 1) {
      throw new IllegalArgumentException("answers must be 1 or more, found " + answers);
    }
    double n = answers;
    double z2 = Z * Z;
    double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    return new ShareInterval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
