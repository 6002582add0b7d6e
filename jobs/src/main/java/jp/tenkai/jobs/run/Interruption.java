package jp.tenkai.jobs.run;

import java.util.concurrent.atomic.AtomicReference;

/**
 * What the process still says when it is interrupted. Until the last rename nothing is shown, so an
 * interrupted run may end at once; the next one goes on with what it left.
 */
public final class Interruption {
  private static final AtomicReference<Runnable> LAST_WORDS = new AtomicReference<>(() -> {});

  private Interruption() {}

  /** States what is said from now on; it must be short, since the process is about to end. */
  public static void says(Runnable lastWords) {
    LAST_WORDS.set(lastWords);
  }

  /** Says it, once. */
  public static void say() {
    LAST_WORDS.getAndSet(() -> {}).run();
  }
}
