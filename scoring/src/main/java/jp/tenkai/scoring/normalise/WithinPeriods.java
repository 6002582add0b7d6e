package jp.tenkai.scoring.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Another normalisation, applied to the units of each period of a panel on their own, so that a
 * unit is compared with its contemporaries only. Without it a panel is normalised over all periods
 * together, which keeps a change over time visible.
 *
 * <p>A unit position ({@link DistanceToReference}) counts among the units of one period.
 *
 * @param inner applied once a period
 * @param periodOfUnit one period a unit, in the order of the units
 */
public record WithinPeriods(Normalisation inner, List<Integer> periodOfUnit)
    implements Normalisation {

  public WithinPeriods {
    periodOfUnit = List.copyOf(periodOfUnit);
  }

  @Override
  public double lower() {
    return inner.lower();
  }

  @Override
  public double upper() {
    return inner.upper();
  }

  @Override
  public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
    if (periodOfUnit.size() != values.length) {
      throw new IllegalArgumentException(
          "Periods: expected one for each of "
              + values.length
              + " units, but found "
              + periodOfUnit.size());
    }
    double[] placed = new double[values.length];
    Placing[] placings = new Placing[values.length];
    for (List<Integer> units : unitsByPeriod().values()) {
      double[] part = new double[units.size()];
      boolean[] partReference = new boolean[units.size()];
      for (int i = 0; i < part.length; i++) {
        part[i] = values[units.get(i)];
        partReference[i] = reference[units.get(i)];
      }
      Normalised normalised = inner.normalise(part, direction, partReference);
      for (int i = 0; i < part.length; i++) {
        placed[units.get(i)] = normalised.value(i);
        placings[units.get(i)] = normalised.placing(i);
      }
    }
    return new Normalised(placed, placings, Normalised.NO_INVERSE);
  }

  private Map<Integer, List<Integer>> unitsByPeriod() {
    Map<Integer, List<Integer>> units = new LinkedHashMap<>();
    for (int unit = 0; unit < periodOfUnit.size(); unit++) {
      units.computeIfAbsent(periodOfUnit.get(unit), period -> new ArrayList<>()).add(unit);
    }
    return units;
  }
}
