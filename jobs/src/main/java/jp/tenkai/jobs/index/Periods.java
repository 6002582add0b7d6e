package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.rank.TieRule;
import jp.tenkai.scoring.units.Panel;
import jp.tenkai.scoring.units.Units;

/** The times of a panel, within each of which units are ranked; a single one without a panel. */
final class Periods {
  private final Units units;
  private final List<boolean[]> members = new ArrayList<>();
  private boolean[] latest;

  Periods(Units units) {
    this.units = units;
    this.latest = new boolean[units.size()];
    if (units.panel().isEmpty()) {
      Arrays.fill(latest, true);
      members.add(latest);
      return;
    }
    Panel panel = units.panel().get();
    Map<Double, boolean[]> byTime = new LinkedHashMap<>();
    double last = Double.NEGATIVE_INFINITY;
    for (int unit = 0; unit < units.size(); unit++) {
      double time = panel.time(unit);
      byTime.computeIfAbsent(time, t -> new boolean[units.size()])[unit] = true;
      if (time > last) {
        last = time;
        latest = byTime.get(time);
      }
    }
    members.addAll(byTime.values());
  }

  /** Of each time, which units stand there. */
  List<boolean[]> members() {
    return List.copyOf(members);
  }

  /** Which units stand at the latest time; all of them without a panel. */
  boolean[] latest() {
    return latest.clone();
  }

  /** Ranks of values within each time; NaN without a rank. */
  double[] ranks(double[] values, TieRule ties) {
    double[] ranks = new double[values.length];
    for (boolean[] among : members) {
      double[] inside = Ranks.of(values, among, ties);
      for (int unit = 0; unit < ranks.length; unit++) {
        ranks[unit] = among[unit] ? inside[unit] : ranks[unit];
      }
    }
    return ranks;
  }

  /**
   * Labels that are equal for units with the same label at the same time only.
   *
   * @param labels one a unit
   */
  String[] within(String[] labels) {
    String[] within = labels.clone();
    if (units.panel().isPresent()) {
      Arrays.setAll(within, unit -> labels[unit] + "\n" + units.panel().get().time(unit));
    }
    return within;
  }
}
