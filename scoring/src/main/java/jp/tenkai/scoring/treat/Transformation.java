package jp.tenkai.scoring.treat;

import java.util.function.DoubleUnaryOperator;

/**
 * A rising curve that draws in the long tail of an indicator.
 *
 * <p>What a curve needs to know (minimum, maximum, skewness) comes from the reference units. A unit
 * outside the reference that lies beyond the end where the curve would go to infinity is placed at
 * that end.
 */
public sealed interface Transformation permits BoxCox, EstimatedBoxCox, GiiLogarithm, Logarithm {

  /**
   * The curve for one indicator.
   *
   * @param measured the present values of the reference units, at least two of them different
   * @throws IllegalArgumentException when the curve does not exist or falls for these values
   */
  DoubleUnaryOperator fit(double[] measured);
}
