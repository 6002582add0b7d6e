package jp.tenkai.jobs.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A question about candidate countries and how it is answered. Maps keep the order of the file,
 * which is the order of display.
 *
 * @param yardsticks countries scored and marked but not ranked among the candidates
 * @param fieldPillars for each pillar, how it is read for one field
 */
public record StrategyConf(
    StrategyId id,
    Words name,
    Words question,
    Candidates candidates,
    List<NamedCountry> yardsticks,
    List<CountryMark> marks,
    List<Gate> gates,
    CoverageLimits coverage,
    MethodConf method,
    Map<AxisId, AxisConf> axes,
    Map<PillarId, PillarConf> pillars,
    Map<PillarId, FieldPillar> fieldPillars,
    RobustnessConf robustness,
    ClassLimits classes,
    BacktestConf backtest) {
  public StrategyConf {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(candidates, "candidates");
    yardsticks = List.copyOf(yardsticks);
    marks = List.copyOf(marks);
    gates = List.copyOf(gates);
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(method, "method");
    axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
    pillars = Collections.unmodifiableMap(new LinkedHashMap<>(pillars));
    fieldPillars = Collections.unmodifiableMap(new LinkedHashMap<>(fieldPillars));
    Objects.requireNonNull(robustness, "robustness");
    Objects.requireNonNull(classes, "classes");
    Objects.requireNonNull(backtest, "backtest");
    if (axes.isEmpty() || pillars.isEmpty()) {
      throw new IllegalArgumentException("a strategy must have axes and pillars");
    }
  }
}
