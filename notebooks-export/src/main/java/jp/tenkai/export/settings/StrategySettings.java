package jp.tenkai.export.settings;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.StrategyLabel;

/**
 * A strategy as the release was made under it.
 *
 * @param axes by id, in display order
 * @param pillars by id, in display order
 * @param classes lower bound of the score by class letter, best first
 */
public record StrategySettings(
    String id,
    Bilingual name,
    Bilingual question,
    Map<String, AxisSettings> axes,
    Map<String, PillarSettings> pillars,
    List<GateSettings> gates,
    List<MarkSettings> marks,
    CoverageSettings coverage,
    MethodSettings method,
    RobustnessSettings robustness,
    Map<String, Double> classes) {

  public StrategySettings {
    gates = List.copyOf(gates);
    marks = List.copyOf(marks);
  }

  /** Its name and question. */
  public StrategyLabel label() {
    return new StrategyLabel(name, question);
  }

  /** The weight of an axis in the whole score, 0 to 1. */
  public double share(AxisSettings axis) {
    return axis.weight() / axes.values().stream().mapToDouble(AxisSettings::weight).sum();
  }

  /** The weight of a pillar in the whole score, 0 to 1: its share of its axis times the axis'. */
  public double share(PillarSettings pillar) {
    double siblings =
        pillars.values().stream()
            .filter(other -> other.axis().equals(pillar.axis()))
            .mapToDouble(PillarSettings::weight)
            .sum();
    return share(axes.get(pillar.axis())) * pillar.weight() / siblings;
  }

  /** The weight of one of a pillar's indicators in the whole score, 0 to 1. */
  public double share(PillarSettings pillar, Weighted weighted) {
    return share(pillar) * weighted.weight() / pillar.written();
  }
}
