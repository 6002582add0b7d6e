package jp.tenkai.datasets.download;

import java.time.Duration;

/**
 * How patient a download is.
 *
 * @param connect how long connecting may take
 * @param idle how long the service may send next to nothing, before its answer or within it
 * @param leastBytes what must come within each {@code idle}; less is a stall
 * @param tries how often one resource is asked for
 * @param firstPause before the second try; each further one is up to twice as long
 * @param longestPause no pause is longer; a service that asks for more is left alone
 * @param redirects how many are followed
 */
public record TransferRules(
    Duration connect,
    Duration idle,
    long leastBytes,
    int tries,
    Duration firstPause,
    Duration longestPause,
    int redirects) {
  /** Five tries over about half a minute, as curl's own retries do, and a minute without data. */
  public static final TransferRules STANDARD =
      new TransferRules(
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          1 << 12,
          5,
          Duration.ofSeconds(2),
          Duration.ofMinutes(2),
          5);

  public TransferRules {
    if (connect.isNegative() || idle.isNegative() || connect.isZero() || idle.isZero()) {
      throw new IllegalArgumentException("times must be above 0: " + connect + ", " + idle);
    }
    if (tries < 1 || redirects < 0 || leastBytes < 1) {
      throw new IllegalArgumentException(
          "at least one try, one byte and no negative number of redirects");
    }
    if (firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException("pauses: " + firstPause + " to " + longestPause);
    }
  }
}
