package jp.tenkai.jobs.compare;

/**
 * Which parts of the world are as in the later release; the rest is as in the earlier one.
 *
 * @param data the figures of all
 * @param members who is in, with income groups
 * @param keys a bit for each changed key of the configuration
 */
record Level(boolean data, boolean members, int keys) {
  static final Level BEFORE = new Level(false, false, 0);
}
