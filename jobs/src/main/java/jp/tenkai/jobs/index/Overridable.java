package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One choice for all, and other choices for some: of an indicator before of a group before of a
 * level before of all.
 *
 * @param standard what holds where nothing else is said
 * @param levels by level, 1 for indicators
 * @param groups by the code of an aggregate, for everything under it
 * @param indicators by the code of an indicator
 */
record Overridable<T>(
    T standard, Map<Integer, T> levels, Map<String, T> groups, Map<String, T> indicators) {
  Overridable {
    levels = Map.copyOf(levels);
    groups = Map.copyOf(groups);
    indicators = Map.copyOf(indicators);
  }

  static <T> Overridable<T> of(T standard) {
    return new Overridable<>(standard, Map.of(), Map.of(), Map.of());
  }

  /** Every choice that is made for somebody. */
  List<T> choices() {
    List<T> choices = new ArrayList<>(List.of(standard));
    choices.addAll(levels.values());
    choices.addAll(groups.values());
    choices.addAll(indicators.values());
    return choices;
  }

  /**
   * The choice for one node.
   *
   * @param groupsAbove the aggregates it belongs to, the nearest first; for an aggregate's own
   *     children, the aggregate itself comes first
   */
  T of(String code, int level, List<String> groupsAbove) {
    if (indicators.containsKey(code)) {
      return indicators.get(code);
    }
    for (String group : groupsAbove) {
      if (groups.containsKey(group)) {
        return groups.get(group);
      }
    }
    return levels.getOrDefault(level, standard);
  }
}
