package jp.tenkai.scoring.impute;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/** A method that fills each indicator from its own values alone. */
sealed interface ByIndicator extends Imputation
    permits Imputation.None,
        Imputation.Mean,
        Imputation.Median,
        Imputation.GroupMean,
        Imputation.GroupMedian,
        PanelLatest,
        PanelConstant,
        PanelLinear,
        PanelLinearConstant {

  /**
   * Fills what the rule can fill in one indicator.
   *
   * @param values one value a unit, NaN where the origin is not {@link Origin#OBSERVED}
   * @param origins the caller's statement on each cell
   */
  Imputed impute(double[] values, Origin[] origins, Units units);

  @Override
  default List<Imputed> impute(ImputationTable table) {
    List<Imputed> imputed = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      imputed.add(impute(table.values()[row], table.origins()[row], table.units()));
    }
    return imputed;
  }
}
