package jp.tenkai.datasets.download;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches whether bytes keep coming. An answer of one byte a second never ends and never pauses, so
 * what counts is how much comes within each span of time, not when the last byte came.
 */
final class Stall {
  private final long span;
  private final long least;
  private final AtomicLong moved = new AtomicLong();
  private long begin;
  private long before;

  Stall(Duration span, long least, long now) {
    this.span = span.toNanos();
    this.least = least;
    this.begin = now;
  }

  /** The span in words. */
  String words() {
    return Duration.ofNanos(span).toMillis() / 1000.0 + " s";
  }

  void moved(long bytes) {
    moved.addAndGet(bytes);
  }

  /** Whether less than the least came within a span that ended by now. */
  boolean isOver(long now) {
    if (now - begin < span) {
      return false;
    }
    long sum = moved.get();
    boolean over = sum - before < least;
    before = sum;
    begin = now;
    return over;
  }
}
