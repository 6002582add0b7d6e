package jp.tenkai.export.explore;

/** The steps in which scores and data coverage are coloured; each is named by its lower bound. */
final class MapSteps {

  /** Lower bounds of the score's steps; the lowest step holds everything beneath as well. */
  static final int[] SCORES = {20, 30, 40, 50, 60, 70};

  /** Lower bounds of the coverage's steps in per cent; the lowest holds everything beneath. */
  static final int[] COVERAGES = {0, 65, 75, 85, 95};

  private MapSteps() {}

  static int score(double score) {
    return step(SCORES, score);
  }

  static int coverage(double share) {
    return step(COVERAGES, 100 * share);
  }

  private static int step(int[] bounds, double value) {
    int step = bounds[0];
    for (int bound : bounds) {
      step = value >= bound ? bound : step;
    }
    return step;
  }
}
