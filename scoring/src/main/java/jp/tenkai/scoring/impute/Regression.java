package jp.tenkai.scoring.impute;

import java.util.List;

/**
 * Fills a unit's gap from a linear regression (ordinary least squares with a constant) of the
 * indicator on other indicators of the table.
 *
 * <p>The predictors of a cell are chosen among the indicators that are observed for its unit; an
 * imputed value predicts nothing. They are tried in the order of their absolute correlation with
 * the indicator (over the reference units that have both; equal ones by code), and a predictor is
 * passed over when it would leave too few complete reference units or depends linearly on those
 * already in. {@link Imputed#predictors} and {@link Imputed#donors} say how many predictors and
 * complete units each value rests on; nothing is shrunk. A draw adds a normal residual with
 * variance (sum of squared residuals) / (complete units - predictors - 1).
 *
 * <p>Source: Little and Rubin (2002), "Statistical analysis with missing data", 2nd ed., section
 * 4.2.
 *
 * @param maxPredictors at least 1
 * @param spareDonors how many complete reference units there must be beyond the number of
 *     coefficients (predictors + 1), at least 0; a draw needs at least 1
 */
public record Regression(int maxPredictors, int spareDonors) implements DrawnImputation {

  public Regression {
    if (maxPredictors < 1 || spareDonors < 0) {
      throw new IllegalArgumentException(
          "Regression: expected at least 1 predictor and 0 spare donors, but found "
              + maxPredictors
              + " and "
              + spareDonors);
    }
  }

  @Override
  public List<Imputed> impute(ImputationTable table) {
    return new RegressionFill(this, table).expected();
  }

  @Override
  public Sampler sampler(ImputationTable table) {
    return new RegressionFill(this, table)::drawn;
  }
}
