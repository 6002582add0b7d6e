package jp.tenkai.scoring.treat;

import java.util.function.DoubleUnaryOperator;
import jp.tenkai.scoring.statistics.Range;

/**
 * The logarithm of the Global Innovation Index: {@code log((max f - 1)(x - min) / (max - min) +
 * 1)}, which runs from 0 at the minimum to {@code log(max f)} at the maximum.
 *
 * <p>Source: Cornell University, INSEAD and WIPO (2020), Global Innovation Index 2020, appendix on
 * adjustments, where f is a power of ten.
 *
 * @param factor f, above 0; large enough to bring the maximum above 1, since otherwise the curve
 *     falls
 */
public record GiiLogarithm(double factor) implements Transformation {

  public GiiLogarithm {
    if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Factor of the GII logarithm: expected a finite number above 0, but found " + factor);
    }
  }

  @Override
  public DoubleUnaryOperator fit(double[] measured) {
    Range range = Range.of(measured);
    double top = range.maximum() * factor;
    if (!(top > 1)) {
      throw new IllegalArgumentException(
          "GII logarithm: expected maximum times factor above 1, since the curve falls otherwise,"
              + " but found "
              + range.maximum()
              + " times "
              + factor
              + "; give a larger factor or another transformation");
    }
    double slope = (top - 1) / (range.maximum() - range.minimum());
    return x -> Math.log(slope * Math.max(x - range.minimum(), 0) + 1);
  }
}
