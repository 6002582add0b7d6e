package jp.tenkai.scoring.explain;

import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.aggregate.BestWeights;
import jp.tenkai.scoring.aggregate.Mean;

/** How the value of one group is split among its children, so that the parts add up. */
public enum AttributionRule {
  /** Weight times value: the group is a weighted sum. */
  WEIGHTED_SUM,
  /**
   * The Shapley value over the children: what a child changes, averaged over all orders in which
   * the children can move from the baseline to their own values. Source: Shapley (1953), "A value
   * for n-person games".
   */
  SHAPLEY,
  /**
   * The slope of the mean's chord times the child's distance from the baseline, the logarithmic
   * mean Divisia split and its kin (see {@link Mean#slope}): for means of more children than all
   * orders can be gone through.
   */
  CHORD;

  /** The most children whose 2^n coalitions are gone through. */
  public static final int MOST_CHILDREN = CooperativeGame.MOST_PLAYERS;

  /**
   * The rule for a group.
   *
   * @throws IllegalArgumentException when neither rule gives an exact split
   */
  static AttributionRule of(String group, Aggregation aggregation, int children) {
    if (aggregation instanceof Mean.Arithmetic || aggregation instanceof BestWeights) {
      return WEIGHTED_SUM;
    }
    if (aggregation instanceof Mean.Geometric || children <= MOST_CHILDREN) {
      return SHAPLEY;
    }
    if (aggregation instanceof Mean) {
      return CHORD;
    }
    throw new IllegalArgumentException(
        "Contributions in group '"
            + group
            + "' ("
            + aggregation
            + "): expected at most "
            + MOST_CHILDREN
            + " children for an exact split, but found "
            + children
            + "; put them into sub-groups");
  }
}
