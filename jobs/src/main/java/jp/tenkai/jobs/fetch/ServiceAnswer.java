package jp.tenkai.jobs.fetch;

import jp.tenkai.datasets.problem.Problem;

/** What came of asking for one address. */
sealed interface ServiceAnswer {
  /** A whole file. */
  record Received(ReceivedPage page) implements ServiceAnswer {}

  /** Nothing new. */
  record Same() implements ServiceAnswer {}

  /** Last changed before the day that is of interest. */
  record TooOld(String lastModified) implements ServiceAnswer {}

  /** Nothing usable. */
  record Refused(Problem problem) implements ServiceAnswer {}
}
