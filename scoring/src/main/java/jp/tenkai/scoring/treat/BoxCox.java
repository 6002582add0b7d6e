package jp.tenkai.scoring.treat;

import java.util.function.DoubleUnaryOperator;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * The Box-Cox curve with a given exponent: {@code (y^lambda - 1) / lambda}, at lambda = 0 {@code
 * log y}, of the values shifted so that the smallest is 1: {@code y = x - min + 1}.
 *
 * <p>Source: G. Box and D. Cox (1964), "An analysis of transformations", Journal of the Royal
 * Statistical Society B 26(2); the shift as in COINr 1.1.14, {@code boxcox}.
 *
 * @param lambda 1 changes no distance, smaller draws in a long upper tail, larger a lower one
 */
public record BoxCox(double lambda) implements Transformation {

  public BoxCox {
    if (!Double.isFinite(lambda)) {
      throw new IllegalArgumentException(
          "Box-Cox lambda: expected a finite number, but found " + lambda);
    }
  }

  @Override
  public DoubleUnaryOperator fit(double[] measured) {
    double minimum = Statistics.minimum(measured);
    return x -> ofLogarithm(Math.log(Math.max(x - minimum, 0) + 1));
  }

  /** The curve at y from log y: without cancellation however near lambda is to 0. */
  private double ofLogarithm(double logarithm) {
    return lambda == 0 ? logarithm : Math.expm1(lambda * logarithm) / lambda;
  }
}
