package jp.tenkai.scoring.weigh;

/**
 * How small and how large a part of a unit's score one child may make up.
 *
 * @param low from 0
 * @param high at least {@code low}, at most 1
 */
public record ShareBound(double low, double high) {

  /** No bound. */
  public static final ShareBound FREE = new ShareBound(0, 1);

  public ShareBound {
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "Bound of a child's share: expected 0 <= low <= high <= 1, but found low "
              + low
              + " and high "
              + high
              + "; state parts of 1, not per cent");
    }
  }
}
