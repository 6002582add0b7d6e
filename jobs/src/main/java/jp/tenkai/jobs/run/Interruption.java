package jp.tenkai.jobs.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the process still says when it is interrupted. Until the last rename nothing is shown, so an
 * interrupted run may end at once; the next one goes on with what it left.
 */
public final class Interruption {
  private static final AtomicReference<Optional<Runnable>> LAST_WORDS =
      new AtomicReference<>(Optional.empty());

  private Interruption() {}

  /** States what is said from now on; it must be short, since the process is about to end. */
  public static void says(Runnable lastWords) {
    LAST_WORDS.set(Optional.of(lastWords));
  }

  /** There is nothing special to say any more. */
  public static void nothing() {
    LAST_WORDS.set(Optional.empty());
  }

  /** Says it, once; false where there was nothing special to say. */
  public static boolean say() {
    Optional<Runnable> words = LAST_WORDS.getAndSet(Optional.empty());
    words.ifPresent(Runnable::run);
    return words.isPresent();
  }
}
