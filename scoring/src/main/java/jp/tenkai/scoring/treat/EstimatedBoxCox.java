package jp.tenkai.scoring.treat;

import java.util.function.DoubleUnaryOperator;
import jp.tenkai.scoring.statistics.Moments;
import jp.tenkai.scoring.statistics.Statistics;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The {@link BoxCox} curve with the exponent under which the transformed reference units look most
 * like a normal distribution: the maximum of the profile log-likelihood {@code -n/2 log(variance of
 * the transformed values) + (lambda - 1) sum log y}, variance with divisor n.
 *
 * <p>Source: G. Box and D. Cox (1964), "An analysis of transformations", Journal of the Royal
 * Statistical Society B 26(2), section 3; the search is Brent's (1973), "Algorithms for
 * minimization without derivatives", chapter 5.
 *
 * @param lowest the smallest lambda considered
 * @param highest the largest
 */
public record EstimatedBoxCox(double lowest, double highest) implements Transformation {

  /** From -5 to 5: beyond it the curve is close to a step. */
  public static final EstimatedBoxCox STANDARD = new EstimatedBoxCox(-5, 5);

  private static final double RELATIVE_TOLERANCE = 1e-10;
  private static final double ABSOLUTE_TOLERANCE = 1e-12;
  private static final int MAX_EVALUATIONS = 500;

  public EstimatedBoxCox {
    if (!(Double.isFinite(lowest) && Double.isFinite(highest) && lowest < highest)) {
      throw new IllegalArgumentException(
          "Box-Cox lambda: expected finite lowest < highest, but found "
              + lowest
              + " and "
              + highest);
    }
  }

  @Override
  public DoubleUnaryOperator fit(double[] measured) {
    return new BoxCox(lambda(measured)).fit(measured);
  }

  /** The estimate, after the same shift of the minimum to 1. */
  double lambda(double[] measured) {
    double minimum = Statistics.minimum(measured);
    double[] logarithms = new double[measured.length];
    double sum = 0;
    for (int i = 0; i < measured.length; i++) {
      logarithms[i] = Math.log(measured[i] - minimum + 1);
      sum += logarithms[i];
    }
    double sumOfLogarithms = sum;
    double[] workspace = new double[measured.length];
    return new BrentOptimizer(RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE)
        .optimize(
            new UnivariateObjectiveFunction(
                lambda -> logLikelihood(lambda, logarithms, sumOfLogarithms, workspace)),
            GoalType.MAXIMIZE,
            new SearchInterval(lowest, highest),
            new MaxEval(MAX_EVALUATIONS))
        .getPoint();
  }

  private static double logLikelihood(
      double lambda, double[] logarithms, double sum, double[] workspace) {
    for (int i = 0; i < logarithms.length; i++) {
      workspace[i] = lambda == 0 ? logarithms[i] : Math.expm1(lambda * logarithms[i]) / lambda;
    }
    double variance = Moments.of(workspace).second();
    return -0.5 * logarithms.length * Math.log(variance) + (lambda - 1) * sum;
  }
}
