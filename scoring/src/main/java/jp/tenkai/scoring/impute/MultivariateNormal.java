package jp.tenkai.scoring.impute;

import java.util.List;

/**
 * Fills a unit's gaps with what is expected given its observed indicators, when the indicators of
 * the table are jointly normal. Mean and covariance are estimated by the EM algorithm from the
 * reference units, complete or not; a draw is taken from the conditional normal distribution, its
 * gaps correlated as the indicators are.
 *
 * <p>Indicators are standardised first, so that ridge and tolerance have no unit. The ridge is
 * added to the variances at every step, which maximises the likelihood less {@code n ridge / 2}
 * times the trace of the inverse covariance; 0 is maximum likelihood. As a rule it has to be above
 * 0 when there are not clearly more units than indicators. An estimate that has not settled fills
 * nothing ({@link Gap#NOT_CONVERGED}), nor does one whose covariance is singular ({@link
 * Gap#SINGULAR}). A gap in an indicator that does not vary is filled with its constant. A unit with
 * no observed indicator stays empty ({@link Gap#NO_PREDICTOR}).
 *
 * <p>Source: Dempster, Laird and Rubin (1977), "Maximum likelihood from incomplete data via the EM
 * algorithm", Journal of the Royal Statistical Society B 39(1); Little and Rubin (2002),
 * "Statistical analysis with missing data", 2nd ed., section 11.2.
 *
 * @param ridge at least 0, in shares of an indicator's variance
 * @param tolerance the estimate has settled when no mean, variance or covariance (standardised)
 *     moves by more; above 0
 * @param maxIterations at least 1
 */
public record MultivariateNormal(double ridge, double tolerance, int maxIterations)
    implements DrawnImputation {

  public MultivariateNormal {
    if (!(ridge >= 0 && ridge < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Multivariate normal, ridge: expected a finite number from 0, but found " + ridge);
    }
    if (!(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Multivariate normal, tolerance: expected a finite number above 0, but found "
              + tolerance);
    }
    if (maxIterations < 1) {
      throw new IllegalArgumentException(
          "Multivariate normal, iterations: expected at least 1, but found " + maxIterations);
    }
  }

  /** The estimated distribution, for whoever wants to look at it. */
  public NormalFit fit(ImputationTable table) {
    return new Expectation(this, new Standardised(table)).fit();
  }

  @Override
  public List<Imputed> impute(ImputationTable table) {
    return new NormalFill(table, fit(table)).expected();
  }

  @Override
  public Sampler sampler(ImputationTable table) {
    return new NormalFill(table, fit(table))::drawn;
  }
}
