package jp.tenkai.jobs.compare;

/**
 * Where a country or a field stands in a release.
 *
 * @param score in points; NaN without one
 * @param rank 1 is best; 0 without one
 */
public record Place(double score, int rank) {
  /** It is not in the release. */
  public static final Place NONE = new Place(Double.NaN, 0);

  boolean hasScore() {
    return !Double.isNaN(score);
  }

  public boolean hasRank() {
    return rank > 0;
  }
}
