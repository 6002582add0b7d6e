package jp.tenkai.scoring.treat;

import java.util.function.DoubleUnaryOperator;
import jp.tenkai.scoring.statistics.Range;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * The natural logarithm, after a shift.
 *
 * <p>Source: COINr 1.1.14, {@code log_CT}, {@code log_CT_plus}, {@code log_CT_orig} (W. Becker, MIT
 * licence), whose definitions follow the JRC's COIN Tool.
 */
public enum Logarithm implements Transformation {

  /** {@code log(x)}, for indicators above 0. */
  PLAIN {
    @Override
    public DoubleUnaryOperator fit(double[] measured) {
      double minimum = Statistics.minimum(measured);
      if (!(minimum > 0)) {
        throw new IllegalArgumentException(
            "Plain logarithm: expected values above 0, but found " + minimum);
      }
      return x -> Math.log(Math.max(x, minimum));
    }
  },

  /** {@code log(x - min + a)}, a = 0.01 (max - min): the same curve in any unit of measurement. */
  OFFSET {
    @Override
    public DoubleUnaryOperator fit(double[] measured) {
      Range range = Range.of(measured);
      double offset = 0.01 * (range.maximum() - range.minimum());
      return x -> Math.log(Math.max(x - range.minimum(), 0) + offset);
    }
  },

  /** {@code log(x - min + 1)}: the smallest value gets 0; depends on the unit of measurement. */
  PLUS_ONE {
    @Override
    public DoubleUnaryOperator fit(double[] measured) {
      double minimum = Statistics.minimum(measured);
      return x -> Math.log(Math.max(x - minimum, 0) + 1);
    }
  },

  /**
   * {@link #OFFSET} for a positive skewness; its mirror image {@code -log(max + a - x)} otherwise,
   * so that a long lower tail is drawn in too.
   */
  TWO_SIDED {
    @Override
    public DoubleUnaryOperator fit(double[] measured) {
      if (Statistics.skewness(measured) > 0) {
        return OFFSET.fit(measured);
      }
      Range range = Range.of(measured);
      double offset = 0.01 * (range.maximum() - range.minimum());
      // Not a negation, which would make the largest value a negative zero where the offset is 1.
      return x -> 0 - Math.log(Math.max(range.maximum() - x, 0) + offset);
    }
  }
}
