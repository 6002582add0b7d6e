package jp.tenkai.jobs.store;

/** What a kill looks like from within: nothing catches it, and nothing is done after it. */
final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  Killed(int operations) {
    super("killed after " + operations + " operations");
  }
}
