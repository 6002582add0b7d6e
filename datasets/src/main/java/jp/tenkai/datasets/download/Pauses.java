package jp.tenkai.datasets.download;

import java.time.Duration;

/** Something that waits: a thread, or a test's clock. */
@FunctionalInterface
public interface Pauses {
  /** Waits. */
  void pause(Duration time) throws InterruptedException;

  /** Lets the calling thread sleep. */
  static Pauses sleeping() {
    return time -> Thread.sleep(time.toMillis());
  }
}
