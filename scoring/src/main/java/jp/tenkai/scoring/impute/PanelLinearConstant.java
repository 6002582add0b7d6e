package jp.tenkai.scoring.impute;

import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Panel;
import jp.tenkai.scoring.units.Units;

/**
 * Fills a cell of a panel as {@link PanelLinear} does, and an entity with a single observed value
 * with that value.
 *
 * <p>Source: COINr 1.1.14, {@code impute_panel}, "linear-constant".
 */
public record PanelLinearConstant() implements ByIndicator {

  @Override
  public Imputed impute(double[] values, Origin[] origins, Units units) {
    Panel panel = Series.panel(units, this);
    Imputed imputed = new Imputed(values, origins, Gap.TOO_FEW_DONORS);
    for (int unit : imputed.open()) {
      Series series = Series.around(unit, values, units, panel);
      if (series.count() > 0) {
        series.line(unit, values, panel, imputed);
      }
    }
    return imputed;
  }
}
