package jp.tenkai.jobs.configuration;

/** A weight is a finite number above 0 that counts relative to its neighbours. */
final class Weight {
  private Weight() {}

  static void require(double weight) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weight must be above 0, found " + weight);
    }
  }
}
