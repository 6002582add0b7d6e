package jp.tenkai.scoring.outrank;

/**
 * A way to score units that is not a mean of means, to be ranked beside an index: where both agree,
 * a rank does not hang on the form of the index.
 */
public sealed interface SecondOpinion permits Copeland, PrometheeTwo, Topsis, Vikor {

  /**
   * One score a unit, more is better; NaN where the method has no answer, which each says in its
   * own description.
   *
   * @param values one row an indicator on which more is better, one column a unit, NaN = missing;
   *     not changed
   * @param weights one an indicator, finite, at least 0, not all 0; only their proportions count
   * @throws IllegalArgumentException when values or weights are not of this form
   */
  double[] scores(double[][] values, double[] weights);
}
