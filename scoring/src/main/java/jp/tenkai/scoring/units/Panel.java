package jp.tenkai.scoring.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The time axis of a run in which the same entity stands at several points in time: entity and time
 * of every unit.
 *
 * <p>A time point is one of the distinct times of the panel, whatever the distance between them: a
 * year that nobody has is no time point.
 */
public final class Panel {

  private final List<String> entities;
  private final double[] times;
  private final int[] points;
  private final int[][] series;
  private final int[] seriesOf;

  /**
   * Checks and copies its arguments.
   *
   * @param entities one non-blank entity code a unit
   * @param times one finite time a unit, such as the year; no entity stands twice at one time
   * @throws IllegalArgumentException when the lengths differ, a code is blank, a time is not finite
   *     or an entity stands twice at one time
   */
  public Panel(List<String> entities, double[] times) {
    this.entities = List.copyOf(entities);
    this.times = times.clone();
    if (this.entities.size() != times.length) {
      throw new IllegalArgumentException(
          "Panel: expected as many times as entities, but found "
              + times.length
              + " and "
              + this.entities.size());
    }
    double[] distinct = Arrays.stream(times).sorted().distinct().toArray();
    this.points = new int[times.length];
    Map<String, List<Integer>> members = new HashMap<>();
    for (int unit = 0; unit < times.length; unit++) {
      check(this.entities.get(unit), times[unit]);
      points[unit] = Arrays.binarySearch(distinct, times[unit]);
      members.computeIfAbsent(this.entities.get(unit), unused -> new ArrayList<>()).add(unit);
    }
    this.series = new int[members.size()][];
    this.seriesOf = new int[times.length];
    int next = 0;
    for (List<Integer> units : members.values()) {
      units.sort(Comparator.comparingInt(unit -> points[unit]));
      series[next] = units.stream().mapToInt(Integer::intValue).toArray();
      for (int unit : series[next]) {
        seriesOf[unit] = next;
      }
      checkDistinct(series[next]);
      next++;
    }
  }

  /** One entity code a unit. */
  public List<String> entities() {
    return entities;
  }

  /** A copy of the times, one a unit. */
  public double[] times() {
    return times.clone();
  }

  /** The number of units. */
  public int size() {
    return times.length;
  }

  public double time(int unit) {
    return times[unit];
  }

  /** The position of the unit's time among the distinct times of the panel, 0 the earliest. */
  public int timePoint(int unit) {
    return points[unit];
  }

  /** The units of the same entity, this one among them, earliest first, in a new array. */
  public int[] series(int unit) {
    return series[seriesOf[unit]].clone();
  }

  private void checkDistinct(int[] units) {
    for (int i = 1; i < units.length; i++) {
      if (points[units[i]] == points[units[i - 1]]) {
        throw new IllegalArgumentException(
            "Panel, entity '"
                + entities.get(units[i])
                + "': expected each time once, but found "
                + times[units[i]]
                + " twice");
      }
    }
  }

  private static void check(String entity, double time) {
    if (entity.isBlank()) {
      throw new IllegalArgumentException(
          "Panel, entity code: expected a non-blank text, but found '" + entity + "'");
    }
    if (!Double.isFinite(time)) {
      throw new IllegalArgumentException(
          "Panel, time of '" + entity + "': expected a finite number, but found " + time);
    }
  }
}
