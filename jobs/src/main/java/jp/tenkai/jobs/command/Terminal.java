package jp.tenkai.jobs.command;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out what was asked for
 * @param err progress and problems
 */
record Terminal(PrintStream out, PrintStream err) {
  /** Whether a person watches the progress: the launcher says so, since only it can ask. */
  static boolean isWatched() {
    return Boolean.getBoolean("tenkai.watched");
  }
}
