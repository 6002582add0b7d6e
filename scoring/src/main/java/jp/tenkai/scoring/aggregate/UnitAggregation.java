package jp.tenkai.scoring.aggregate;

/**
 * An aggregation that looks at one unit at a time.
 *
 * <p>Only children that are present (not NaN) take part; their weights count relative to each
 * other.
 */
public sealed interface UnitAggregation extends Aggregation
    permits Mean, AdjustedMazziottaPareto, MeanMin, OrderedWeighted {

  /**
   * The group's value for one unit; NaN without a present value.
   *
   * @param values one a child, NaN = missing
   * @param weights one a child, of at least 0
   * @throws IllegalArgumentException when a present value is not accepted or lengths differ
   */
  double of(double[] values, double[] weights);

  /** Refuses arrays of different lengths and values outside the domain. */
  default void check(double[] values, double[] weights) {
    if (values.length != weights.length) {
      throw new IllegalArgumentException(
          "Weights: expected one for each of "
              + values.length
              + " values, found "
              + weights.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && !accepts(values[i])) {
        throw new IllegalArgumentException(
            "Value " + i + " of a mean: expected a number " + domain() + ", found " + values[i]);
      }
    }
  }
}
