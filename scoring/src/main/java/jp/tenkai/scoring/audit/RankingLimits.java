package jp.tenkai.scoring.audit;

import java.util.Objects;

/**
 * Limits on weights and ranks.
 *
 * @param importance achieved importance over stated weight, both as shares among siblings
 * @param rankShift mean absolute change of rank when the node is left out
 * @param tieTolerance scores closer than this share of the range of all scores are called nearly
 *     tied; from 0 to below 1
 */
public record RankingLimits(Band importance, Band rankShift, double tieTolerance) {

  /**
   * Chosen here; the literature compares the shares and sets no limit. Importance within half and
   * double of what the weight says; a node that moves no rank is uncertain; scores are nearly tied
   * when their order could be that of rounding, 1e-12 of the range.
   */
  public static final RankingLimits STANDARD =
      new RankingLimits(
          Band.within(0.5, Math.nextUp(2.0)),
          Band.atLeast(Double.NEGATIVE_INFINITY, Double.MIN_VALUE),
          1e-12);

  public RankingLimits {
    Objects.requireNonNull(importance, "importance");
    Objects.requireNonNull(rankShift, "rankShift");
    if (!(tieTolerance >= 0 && tieTolerance < 1)) {
      throw new IllegalArgumentException(
          "Tie tolerance: expected from 0 to below 1, but found " + tieTolerance);
    }
  }
}
