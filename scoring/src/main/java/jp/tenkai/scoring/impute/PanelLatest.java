package jp.tenkai.scoring.impute;

import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Panel;
import jp.tenkai.scoring.units.Units;

/**
 * Fills a cell of a panel with the entity's last observed value before it. Imputed values are not
 * used again.
 *
 * <p>Source: COINr 1.1.14, {@code impute_panel}, "latest".
 *
 * @param maxPoints how many time points of the panel to look back, at least 1; a year that is not
 *     in the panel is no time point
 */
public record PanelLatest(int maxPoints) implements ByIndicator {

  /** However far back. */
  public static final PanelLatest UNLIMITED = new PanelLatest(Integer.MAX_VALUE);

  public PanelLatest {
    if (maxPoints < 1) {
      throw new IllegalArgumentException(
          "Panel, latest value, time points to look back: expected at least 1, but found "
              + maxPoints);
    }
  }

  @Override
  public Imputed impute(double[] values, Origin[] origins, Units units) {
    Panel panel = Series.panel(units, this);
    Imputed imputed = new Imputed(values, origins, Gap.TOO_FEW_DONORS);
    for (int unit : imputed.open()) {
      Series series = Series.around(unit, values, units, panel);
      int before = series.before();
      if (before != Series.NONE && panel.timePoint(unit) - panel.timePoint(before) <= maxPoints) {
        imputed.copy(unit, before, values[before], Filling.LATEST);
      } else if (series.count() > 0) {
        imputed.leave(unit, Gap.NONE_WITHIN_LIMIT);
      }
    }
    return imputed;
  }
}
