package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Reading;

/** Finds indicators that are made of themselves. */
final class Cycles {
  private final Map<IndicatorId, IndicatorConf> indicators;
  private final Set<IndicatorId> sound = new HashSet<>();
  private final List<IndicatorId> path = new ArrayList<>();

  private Cycles(Map<IndicatorId, IndicatorConf> indicators) {
    this.indicators = indicators;
  }

  static void check(
      Reading reading, Map<IndicatorId, IndicatorConf> indicators, Map<IndicatorId, Long> lines) {
    Cycles cycles = new Cycles(indicators);
    for (IndicatorId id : indicators.keySet()) {
      List<IndicatorId> cycle = cycles.from(id);
      if (!cycle.isEmpty()) {
        String found = cycle.stream().map(IndicatorId::id).collect(Collectors.joining(" -> "));
        reading.problem(
            ProblemCode.BAD_VALUE, lines.get(id), found, "an indicator not made of itself");
      }
    }
  }

  /** The cycle that is met on the way down from an indicator; empty when there is none. */
  private List<IndicatorId> from(IndicatorId id) {
    int met = path.indexOf(id);
    if (met >= 0) {
      List<IndicatorId> cycle = new ArrayList<>(path.subList(met, path.size()));
      cycle.add(id);
      return cycle;
    }
    IndicatorConf indicator = indicators.get(id);
    if (indicator == null || sound.contains(id)) {
      return List.of();
    }
    path.add(id);
    List<IndicatorId> cycle = List.of();
    for (IndicatorId part : indicator.from().parts()) {
      cycle = cycle.isEmpty() ? from(part) : cycle;
    }
    path.remove(path.size() - 1);
    // A cycle is told once: whoever was on the way is not looked at again.
    sound.add(id);
    return cycle;
  }
}
