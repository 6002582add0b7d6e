package jp.tenkai.scoring.treat;

/**
 * Winsorises a number of points whatever an outlier test would say, on the side of the skewness,
 * chosen again each round.
 *
 * @param points rounds go on until this many reference points have been moved, or all are equal;
 *     ties are moved together, so that only a tie takes the count past it
 */
public record ForcedWinsorise(int points) implements Treatment {

  public ForcedWinsorise {
    if (points < 1) {
      throw new IllegalArgumentException(
          "Winsorised points: expected at least 1, but found " + points);
    }
  }

  @Override
  public Treated treat(double[] values, boolean[] reference) {
    Limits limits = Limits.around(values, reference);
    while (limits.points() < points && limits.canMove()) {
      limits.move();
    }
    return limits.points() == 0
        ? Treated.untouched(values)
        : Treated.of(
            values,
            Treated.clamped(values, limits.low(), limits.high()),
            limits.points(),
            Treated.Outcome.WINSORISED);
  }
}
