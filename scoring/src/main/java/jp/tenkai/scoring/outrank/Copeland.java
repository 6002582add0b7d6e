package jp.tenkai.scoring.outrank;

import java.util.Arrays;

/**
 * Copeland's rule: a unit's score is the number of units it beats minus the number that beat it,
 * each pair decided by the weighted majority of the indicators.
 *
 * <p>For units a and b, {@code D = sum( w_k sign(x_ka - x_kb) )} over the indicators that both
 * have; a scores +1 when D is above 0, -1 when below, 0 at exactly 0. Source: Copeland (1951), "A
 * reasonable social welfare function", University of Michigan; for composite indicators Munda and
 * Nardo (2009), "Noncompensatory/nonlinear composite indicators for ranking countries", Applied
 * Economics 41(12).
 *
 * <p>D is a sum of whole numbers, so a tie is found as a tie (COINr 1.1.14 compares sums of doubles
 * with one half and misses some), and neither the order of the units nor gaps in the data change
 * the result. A pair without a common indicator counts 0; a unit without any value of weight has no
 * score (NaN).
 */
public record Copeland() implements SecondOpinion {

  static final String METHOD = "Copeland";

  /** {@inheritDoc} The weights are read as {@link ExactWeights#ofDecimals}. */
  @Override
  public double[] scores(double[][] values, double[] weights) {
    Table.units(METHOD, values, weights.length);
    return scores(values, ExactWeights.ofDecimals(weights));
  }

  /**
   * The scores under exact weights: whole numbers, their sum 0.
   *
   * @param values one row an indicator, one column a unit, NaN = missing
   */
  public double[] scores(double[][] values, ExactWeights weights) {
    int units = Table.units(METHOD, values, weights.size());
    int[][] ranks = Arrays.stream(values).map(DenseRanks::of).toArray(int[][]::new);
    long[] balance = PairwiseBalance.of(ranks, weights);
    double[] scores = new double[units];
    for (int unit = 0; unit < units; unit++) {
      boolean empty = true;
      for (int indicator = 0; indicator < ranks.length; indicator++) {
        empty &= weights.value(indicator) == 0 || ranks[indicator][unit] == DenseRanks.MISSING;
      }
      scores[unit] = empty ? Double.NaN : balance[unit];
    }
    return scores;
  }
}
