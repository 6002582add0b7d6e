package jp.tenkai.scoring.impute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * Fills a unit's gap from how the unit stands in the other indicators of the same parent group:
 * every indicator times its sign is put on 0 to 1 over the observed values of the reference units,
 * the unit's mean or median there is taken, and put back on the scale of the indicator.
 *
 * <p>A constant indicator has no scale and tells nothing about the others; its own gaps are filled
 * with the constant. Indicators of the group that carry another method are not seen.
 *
 * <p>Source: COINr 1.1.14, {@code Impute} by row, {@code i_mean} and {@code i_median} within the
 * groups of a level.
 */
public record RowInGroup(Statistic statistic) implements Imputation {

  /** What stands for the unit's other indicators. */
  public enum Statistic {
    MEAN,
    MEDIAN
  }

  public RowInGroup {
    Objects.requireNonNull(statistic, "Statistic of the imputation by row is missing");
  }

  @Override
  public List<Imputed> impute(ImputationTable table) {
    List<Imputed> imputed = table.unfilled(Gap.NO_PREDICTOR);
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int row : table.rowsByCode()) {
      groups.computeIfAbsent(table.groups()[row], unused -> new ArrayList<>()).add(row);
    }
    groups.values().forEach(rows -> fill(table, rows, imputed));
    return imputed;
  }

  private void fill(ImputationTable table, List<Integer> rows, List<Imputed> imputed) {
    boolean[] reference = table.units().reference();
    double[] lows = new double[table.size()];
    double[] ranges = new double[table.size()];
    for (int row : rows) {
      double[] present = Statistics.present(table.values()[row], reference);
      double minimum = Statistics.minimum(present);
      double maximum = Statistics.maximum(present);
      // Of the values times the sign.
      lows[row] = table.signs()[row] > 0 ? minimum : -maximum;
      // One value alone makes no scale.
      ranges[row] = present.length < 2 ? Double.NaN : maximum - minimum;
    }
    double[] scaled = new double[rows.size()];
    for (int row : rows) {
      for (int unit : imputed.get(row).open()) {
        int count = 0;
        for (int other : rows) {
          double value = table.signs()[other] * table.values()[other][unit];
          if (!Double.isNaN(value) && ranges[other] > 0) {
            scaled[count++] = (value - lows[other]) / ranges[other];
          }
        }
        if (Double.isNaN(ranges[row])) {
          imputed.get(row).leave(unit, Gap.TOO_FEW_DONORS);
        } else if (count > 0) {
          double place = place(Arrays.copyOf(scaled, count));
          double value = table.signs()[row] * (lows[row] + place * ranges[row]);
          imputed.get(row).fill(unit, value, filling(), Imputed.OWN_VALUES, count);
        }
      }
    }
  }

  private double place(double[] scaled) {
    return statistic == Statistic.MEAN
        ? Arrays.stream(scaled).sum() / scaled.length
        : Statistics.median(scaled);
  }

  private Filling filling() {
    return statistic == Statistic.MEAN ? Filling.ROW_MEAN : Filling.ROW_MEDIAN;
  }
}
