package jp.tenkai.scoring.impute;

import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Panel;
import jp.tenkai.scoring.units.Units;

/**
 * Fills a cell of a panel on the straight line between the entity's observed neighbours in time,
 * and with its nearest observed value beyond the ends. An entity with a single observed value stays
 * empty with {@link Gap#SINGLE_OBSERVATION}.
 *
 * <p>Source: COINr 1.1.14, {@code impute_panel}, "linear", which stops with an error at a single
 * observation.
 */
public record PanelLinear() implements ByIndicator {

  @Override
  public Imputed impute(double[] values, Origin[] origins, Units units) {
    Panel panel = Series.panel(units, this);
    Imputed imputed = new Imputed(values, origins, Gap.TOO_FEW_DONORS);
    for (int unit : imputed.open()) {
      Series series = Series.around(unit, values, units, panel);
      if (series.count() == 1) {
        imputed.leave(unit, Gap.SINGLE_OBSERVATION);
      } else if (series.count() > 1) {
        series.line(unit, values, panel, imputed);
      }
    }
    return imputed;
  }
}
