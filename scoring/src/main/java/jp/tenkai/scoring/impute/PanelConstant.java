package jp.tenkai.scoring.impute;

import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Panel;
import jp.tenkai.scoring.units.Units;

/**
 * Fills a cell of a panel with the entity's observed value before it, however far back, and with
 * its first observed value where there is none before.
 *
 * <p>Source: COINr 1.1.14, {@code impute_panel}, "constant": a step function that takes the left
 * value.
 */
public record PanelConstant() implements ByIndicator {

  @Override
  public Imputed impute(double[] values, Origin[] origins, Units units) {
    Panel panel = Series.panel(units, this);
    Imputed imputed = new Imputed(values, origins, Gap.TOO_FEW_DONORS);
    for (int unit : imputed.open()) {
      Series series = Series.around(unit, values, units, panel);
      if (series.count() > 0) {
        int source = series.before() == Series.NONE ? series.after() : series.before();
        imputed.copy(unit, source, values[source], Filling.CONSTANT);
      }
    }
    return imputed;
  }
}
