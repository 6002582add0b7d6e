package jp.tenkai.scoring.audit;

import java.util.Objects;

/**
 * Limits on pairs of indicators and of groups.
 *
 * @param siblings Pearson's correlation of two children of one group
 * @param opposedBelow a correlation of siblings below this is called opposed, from here to {@code
 *     siblings.uncertainBelow} unrelated; not above it
 * @param across Pearson's correlation of two indicators of different groups
 * @param ownGroup Pearson's correlation of a node with its parent
 * @param spearmanUnits Spearman's correlation is left out above this many units
 * @param kendallUnits Kendall's correlation is left out above this many units
 */
public record CorrelationLimits(
    Band siblings,
    double opposedBelow,
    Band across,
    Band ownGroup,
    int spearmanUnits,
    int kendallUnits) {

  /**
   * The colours of the JRC's COIN Tool (Becker et al., 2019, COIN Tool User Guide, EUR 29899): a
   * correlation below -0.3 is opposed, from -0.3 to 0.3 unrelated, and above 0.92 says the same
   * thing twice. The JRC's audits ask the same 0.3 of a node and its own group; a negative one is
   * bad, since then more of the indicator goes with less of what it is part of.
   *
   * <p>Not from there: the numbers of units, chosen so that all pairs of some fifty rows take about
   * a second.
   */
  public static final CorrelationLimits JRC =
      new CorrelationLimits(
          new Band(Double.NEGATIVE_INFINITY, 0.3, 0.92, 0.92),
          -0.3,
          Band.uncertainFrom(0.92),
          Band.atLeast(0, 0.3),
          20_000,
          5_000);

  public CorrelationLimits {
    Objects.requireNonNull(siblings, "siblings");
    Objects.requireNonNull(across, "across");
    Objects.requireNonNull(ownGroup, "ownGroup");
    if (!(opposedBelow <= siblings.uncertainBelow())) {
      throw new IllegalArgumentException(
          "Limit of opposed siblings: expected at most "
              + siblings.uncertainBelow()
              + ", but found "
              + opposedBelow);
    }
    notNegative("Spearman's limit of units", spearmanUnits);
    notNegative("Kendall's limit of units", kendallUnits);
  }

  private static void notNegative(String name, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException(name + ": expected at least 0, but found " + limit);
    }
  }
}
