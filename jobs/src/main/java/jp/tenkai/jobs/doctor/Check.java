package jp.tenkai.jobs.doctor;

import java.io.IOException;

/** One thing that a run depends on. */
interface Check {
  /** Its word, by which its texts and machines know it. */
  String id();

  /**
   * Looks, in well under a second and without changing anything.
   *
   * @throws IOException when looking itself fails, which is bad news
   */
  Finding look() throws IOException;
}
