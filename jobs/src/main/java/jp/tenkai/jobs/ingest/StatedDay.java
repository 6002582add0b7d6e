package jp.tenkai.jobs.ingest;

import jp.tenkai.datasets.file.Vintage;

/** A day as a file states it. */
final class StatedDay {
  private StatedDay() {}

  /** The vintage of a day in ISO form; unstated where the text is none. */
  static Vintage vintage(String day) {
    try {
      return new Vintage(day.strip());
    } catch (IllegalArgumentException e) {
      return Vintage.UNSTATED;
    }
  }
}
