package jp.tenkai.datasets.download;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: at random between half and all of a span that doubles each
 * time ("equal jitter": M. Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015),
 * so that many clients of a service that broke down do not come back in one wave.
 */
final class Backoff {
  private static final int MOST_DOUBLINGS = 20;

  private Backoff() {}

  /**
   * The pause behind a failed try.
   *
   * @param failed how many tries have failed, from 1
   */
  static Duration pause(TransferRules rules, int failed, RandomGenerator random) {
    long doubled = rules.firstPause().toMillis() << Math.min(failed - 1, MOST_DOUBLINGS);
    long span = Math.min(doubled, rules.longestPause().toMillis());
    long half = span / 2;
    return Duration.ofMillis(half + (span > half ? random.nextLong(span - half + 1) : 0));
  }
}
