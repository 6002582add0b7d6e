package jp.tenkai.scoring.weigh;

/**
 * A rule that finds the weights of the children of one group.
 *
 * <p>Overview of the methods: OECD and JRC (2008), Handbook on Constructing Composite Indicators,
 * section 6. A group with a single child has the weight 1 under every rule that looks at values.
 */
public sealed interface Weighting
    permits Given,
        Equal,
        Entropy,
        Critic,
        Merec,
        StandardDeviation,
        PrincipalComponent,
        OptimisedImportance,
        Ahp,
        BudgetAllocation {

  /**
   * The weights: finite, at least 0, their sum 1.
   *
   * @param children normalised values on which more is better: one row a child, one column a unit,
   *     NaN = missing; not changed
   * @param stated the weights in the specification, one a child
   * @throws IllegalArgumentException when the rule has no answer for these values
   */
  double[] weights(double[][] children, double[] stated);
}
