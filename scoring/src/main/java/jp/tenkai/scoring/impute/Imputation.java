package jp.tenkai.scoring.impute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/**
 * A rule that fills the empty cells of one indicator.
 *
 * <p>Every rule takes its statistics from the observed values of the reference units alone, leaves
 * observed values as they are bit for bit, never fills a cell that is not applicable, and leaves a
 * cell empty (with the caller's reason) when it finds too few values.
 */
public sealed interface Imputation {

  /**
   * Fills what the rule can fill.
   *
   * @param values one value a unit, NaN where the origin is not {@link Origin#OBSERVED}
   * @param origins the caller's statement on each cell
   */
  Imputed impute(double[] values, Origin[] origins, Units units);

  /** Leaves every empty cell empty. */
  record None() implements Imputation {
    @Override
    public Imputed impute(double[] values, Origin[] origins, Units units) {
      return new Imputed(values, origins);
    }
  }

  /** Fills with the median of the observed reference values. */
  record Median() implements Imputation {
    @Override
    public Imputed impute(double[] values, Origin[] origins, Units units) {
      Imputed imputed = new Imputed(values, origins);
      double[] observed = Statistics.present(values, units.reference());
      if (observed.length > 0) {
        double median = Statistics.median(observed);
        for (int unit = 0; unit < values.length; unit++) {
          imputed.fill(unit, median, Imputed.ALL_UNITS, observed.length);
        }
      }
      return imputed;
    }
  }

  /**
   * Fills with the median of the observed reference values in the unit's group, in the finest
   * grouping that has enough of them; without such a grouping the cell stays empty.
   *
   * @param atLeast the smallest number of observed reference values a group median is taken from
   */
  record GroupMedian(int atLeast) implements Imputation {
    public GroupMedian {
      if (atLeast < 1) {
        throw new IllegalArgumentException(
            "Group median, observed values asked for: expected at least 1, but found " + atLeast);
      }
    }

    @Override
    public Imputed impute(double[] values, Origin[] origins, Units units) {
      Imputed imputed = new Imputed(values, origins);
      for (int grouping = 0; grouping < units.groupings(); grouping++) {
        Map<String, List<Double>> observed = observedByLabel(values, units, grouping);
        Map<String, Double> medians = new HashMap<>();
        observed.forEach(
            (label, group) ->
                medians.put(
                    label,
                    Statistics.median(group.stream().mapToDouble(Double::doubleValue).toArray())));
        for (int unit = 0; unit < values.length; unit++) {
          String label = units.label(grouping, unit);
          int donors = observed.getOrDefault(label, List.of()).size();
          if (donors >= atLeast) {
            imputed.fill(unit, medians.get(label), grouping, donors);
          }
        }
      }
      return imputed;
    }

    private static Map<String, List<Double>> observedByLabel(
        double[] values, Units units, int grouping) {
      Map<String, List<Double>> observed = new HashMap<>();
      for (int unit = 0; unit < values.length; unit++) {
        String label = units.label(grouping, unit);
        if (units.isReference(unit) && !label.isEmpty() && !Double.isNaN(values[unit])) {
          observed.computeIfAbsent(label, unused -> new ArrayList<>()).add(values[unit]);
        }
      }
      return observed;
    }
  }
}
