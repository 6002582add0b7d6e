package jp.tenkai.export.report;

import jp.tenkai.export.settings.AxisSettings;
import jp.tenkai.export.settings.PillarSettings;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.settings.Weighted;

/** Nominal weights as shares of the whole index, 0 to 1. */
final class Weights {

  private Weights() {}

  /** The sum of the axes' weights as they are written. */
  static double axes(StrategySettings strategy) {
    return strategy.axes().values().stream().mapToDouble(AxisSettings::weight).sum();
  }

  static double pillar(StrategySettings strategy, PillarSettings pillar) {
    double siblings =
        strategy.pillars().values().stream()
            .filter(other -> other.axis().equals(pillar.axis()))
            .mapToDouble(PillarSettings::weight)
            .sum();
    double axis = strategy.axes().get(pillar.axis()).weight() / axes(strategy);
    return axis * pillar.weight() / siblings;
  }

  static double indicator(StrategySettings strategy, PillarSettings pillar, Weighted weighted) {
    double siblings = pillar.indicators().stream().mapToDouble(Weighted::weight).sum();
    return pillar(strategy, pillar) * weighted.weight() / siblings;
  }
}
