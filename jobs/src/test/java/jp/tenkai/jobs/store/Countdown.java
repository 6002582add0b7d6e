package jp.tenkai.jobs.store;

/** Lets a number of changing operations pass and then no more. */
final class Countdown {
  private final int allowed;
  private int done;

  Countdown(int allowed) {
    this.allowed = allowed;
  }

  static Countdown none() {
    return new Countdown(Integer.MAX_VALUE);
  }

  /** Called before each operation that changes something. */
  void next() {
    if (done >= allowed) {
      throw new Killed(allowed);
    }
    done++;
  }

  int done() {
    return done;
  }
}
