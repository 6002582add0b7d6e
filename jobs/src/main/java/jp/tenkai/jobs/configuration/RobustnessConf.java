package jp.tenkai.jobs.configuration;

import java.util.Objects;

/**
 * How the interval of a rank is found.
 *
 * @param draws how often the weights are drawn anew, 1 to 100000
 * @param spread how far a weight may move to either side, as a share of itself: 0 or more, below 1
 * @param seed of the random draws
 * @param interval the share of the draws inside the rank interval, between 0 and 1
 * @param top the rank up to which the chance of standing there is counted
 */
public record RobustnessConf(
    int draws,
    double spread,
    double measurement,
    long seed,
    double interval,
    int top,
    String reason) {
  public static final int MOST_DRAWS = 100_000;

  public RobustnessConf {
    Objects.requireNonNull(reason, "reason");
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException("draws must be 1 to 100000, found " + draws);
    }
    if (!(spread >= 0 && spread < 1)) {
      throw new IllegalArgumentException("spread must be 0 to below 1, found " + spread);
    }
    if (!(measurement >= 0 && measurement < 1)) {
      throw new IllegalArgumentException("measurement must be 0 to below 1, found " + measurement);
    }
    if (!(interval > 0 && interval < 1)) {
      throw new IllegalArgumentException("interval must be between 0 and 1, found " + interval);
    }
    if (top < 1) {
      throw new IllegalArgumentException("top must be 1 or more, found " + top);
    }
  }
}
