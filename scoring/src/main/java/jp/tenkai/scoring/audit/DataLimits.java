package jp.tenkai.scoring.audit;

import java.util.Objects;

/**
 * Limits on what each indicator and each unit rests on.
 *
 * @param availability observed cells as a share of all cells of an indicator or a unit
 * @param imputedShare imputed cells as a share of the cells that are present after imputation
 * @param zeroShare zeros as a share of observed cells
 * @param distinctShare different values as a share of observed cells
 * @param commonestShare cells with the commonest value as a share of observed cells
 * @param skewness the absolute skewness an outlier flag needs, above 0
 * @param kurtosis the excess kurtosis an outlier flag needs as well, above 0
 */
public record DataLimits(
    Band availability,
    Band imputedShare,
    Band zeroShare,
    Band distinctShare,
    Band commonestShare,
    double skewness,
    double kurtosis) {

  /**
   * Availability 65 %: the rule of thumb of the JRC's COIN Tool ("at least 65% data for every unit
   * and indicator"); nothing at all is bad. Zeros and different values one half, skewness 2 and
   * kurtosis 3.5: the defaults of the statistics table of COINr 1.1.14, made at the JRC.
   *
   * <p>Not from there: imputed cells are uncertain from 35 %, the other side of 65 %, and bad above
   * one half, where a column says more about the imputation than about the units. The commonest
   * value is uncertain from 95 % on, the 95 to 5 of Kuhn (2008), "Building predictive models in R
   * using the caret package", Journal of Statistical Software 28(5); a constant is bad.
   */
  public static final DataLimits JRC =
      new DataLimits(
          Band.atLeast(Double.MIN_VALUE, 0.65),
          Band.below(0.35, Math.nextUp(0.5)),
          Band.uncertainFrom(Math.nextUp(0.5)),
          Band.atLeast(Double.NEGATIVE_INFINITY, 0.5),
          Band.below(0.95, 1),
          2,
          3.5);

  public DataLimits {
    Objects.requireNonNull(availability, "availability");
    Objects.requireNonNull(imputedShare, "imputedShare");
    Objects.requireNonNull(zeroShare, "zeroShare");
    Objects.requireNonNull(distinctShare, "distinctShare");
    Objects.requireNonNull(commonestShare, "commonestShare");
    positive("Skewness limit", skewness);
    positive("Kurtosis limit", kurtosis);
  }

  private static void positive(String name, double limit) {
    if (!(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + ": expected a finite number above 0, but found " + limit);
    }
  }
}
