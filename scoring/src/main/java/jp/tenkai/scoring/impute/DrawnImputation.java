package jp.tenkai.scoring.impute;

import java.util.List;

/**
 * An imputation that can also draw its values at random, for multiple imputation: Rubin (1987),
 * "Multiple imputation for nonresponse in surveys", Wiley.
 *
 * <p>The draws spread as the values do around what the method expects. They leave out that the
 * method's own estimates are uncertain ("improper" in Rubin's words), so that intervals made of
 * them are somewhat too narrow where few units are observed.
 */
public sealed interface DrawnImputation extends Imputation
    permits Imputation.GroupMedian, MultivariateNormal, Regression {

  /** Fits the method once, for any number of draws. */
  Sampler sampler(ImputationTable table);

  /** One draw; {@link #sampler} is faster for many. */
  default List<Imputed> draw(ImputationTable table, long seed, int draw) {
    return sampler(table).draw(seed, draw);
  }
}
