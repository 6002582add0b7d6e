package jp.tenkai.jobs.configuration;

/**
 * The two fixed ends of an indicator's scale, in its unit.
 *
 * @param low the end that the lowest figures reach
 * @param high the end that the highest figures reach, above {@code low}
 * @param log whether the distance between them is measured on log10; both must then be above 0
 */
public record Goalpost(double low, double high, boolean log) {
  public Goalpost {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
      throw new IllegalArgumentException("low must be below high, found " + low + " and " + high);
    }
    if (log && low <= 0) {
      throw new IllegalArgumentException("low must be above 0 with log, found " + low);
    }
  }
}
