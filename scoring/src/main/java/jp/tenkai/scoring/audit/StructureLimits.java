package jp.tenkai.scoring.audit;

import java.util.Objects;

/**
 * Limits on what makes the children of a group one thing.
 *
 * @param alphaOn the values Cronbach's alpha is taken from
 * @param alpha Cronbach's alpha
 * @param spreadNormalised the largest standard deviation of a group's children over the smallest,
 *     where alpha is taken from normalised values
 * @param spreadRaw the same where alpha is taken from raw values
 * @param dimensions principal components with an eigenvalue above 1
 * @param firstShare the first component's share of the variance
 * @param opposedLoadings children that load negatively on the first component
 * @param casesPerChild complete units over children
 */
public record StructureLimits(
    AlphaBasis alphaOn,
    Band alpha,
    Band spreadNormalised,
    Band spreadRaw,
    Band dimensions,
    Band firstShare,
    Band opposedLoadings,
    Band casesPerChild) {

  /**
   * Alpha 0.7, and 0.6 for the lenient: OECD and JRC (2008), Handbook on Constructing Composite
   * Indicators, step 4, after Nunnally (1978). One component with an eigenvalue above 1 (Kaiser,
   * 1960), together with 60 % of the variance, and at least three cases a variable: the rules of
   * thumb of the same step; that the first component alone should explain the 60 % is how the JRC's
   * audits read it for a group that is to be one thing.
   *
   * <p>Not from there: a ratio of 10 between standard deviations, where the widest child makes up
   * nearly all of the sum that alpha judges. From raw values alpha is never better than uncertain.
   */
  public static final StructureLimits JRC =
      new StructureLimits(
          AlphaBasis.NORMALISED,
          Band.atLeast(0.6, 0.7),
          Band.uncertainFrom(10),
          Band.below(1, 10),
          Band.within(1, 2),
          Band.atLeast(Double.NEGATIVE_INFINITY, 0.6),
          Band.uncertainFrom(1),
          Band.atLeast(Double.NEGATIVE_INFINITY, 3));

  public StructureLimits {
    Objects.requireNonNull(alphaOn, "alphaOn");
    Objects.requireNonNull(alpha, "alpha");
    Objects.requireNonNull(spreadNormalised, "spreadNormalised");
    Objects.requireNonNull(spreadRaw, "spreadRaw");
    Objects.requireNonNull(dimensions, "dimensions");
    Objects.requireNonNull(firstShare, "firstShare");
    Objects.requireNonNull(opposedLoadings, "opposedLoadings");
    Objects.requireNonNull(casesPerChild, "casesPerChild");
  }
}
