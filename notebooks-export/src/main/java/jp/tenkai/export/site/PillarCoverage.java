package jp.tenkai.export.site;

import java.util.HashMap;
import java.util.Map;
import jp.tenkai.export.settings.PillarSettings;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.settings.Weighted;
import jp.tenkai.export.table.TableRow;

/**
 * How much of each pillar's weight rests on observed figures in each country, so that the coverage
 * of a country can be told under any weights of the pillars.
 */
final class PillarCoverage {

  /** What is said of a pillar whose figures the release doesn't hold. */
  private static final Part NOTHING = new Part(0, 1);

  /** Sums of a few shares keep so many digits. */
  private static final double TOLERANCE = 1e-9;

  private final StrategySettings settings;
  private final Map<String, Part> parts = new HashMap<>();

  /**
   * Shares of a pillar's stated weight.
   *
   * @param observed on observed figures
   * @param applicable on indicators that make sense in the country
   */
  record Part(double observed, double applicable) {
    Part plus(Part other) {
      return new Part(observed + other.observed, applicable + other.applicable);
    }
  }

  PillarCoverage(StrategyDesk desk) {
    settings = desk.settings();
    Map<String, Double> weights = new HashMap<>();
    settings.pillars().forEach((id, pillar) -> weigh(id, pillar, weights));
    TableRow.stream(desk.tables().components())
        .filter(row -> row.text("field").isEmpty())
        .forEach(row -> add(row, weights));
  }

  /** The part of a pillar in a country. */
  Part of(String country, String pillar) {
    return parts.getOrDefault(key(country, pillar), NOTHING);
  }

  /** Whether the parts, under the published weights, give the published coverage of a country. */
  boolean explains(String country, double published) {
    double observed = 0;
    double applicable = 0;
    for (var pillar : settings.pillars().entrySet()) {
      double weight = settings.share(pillar.getValue());
      observed += weight * of(country, pillar.getKey()).observed();
      applicable += weight * of(country, pillar.getKey()).applicable();
    }
    return Math.abs(observed / applicable - published) < TOLERANCE;
  }

  private static void weigh(String id, PillarSettings pillar, Map<String, Double> weights) {
    double total = pillar.written();
    for (Weighted weighted : pillar.indicators()) {
      weights.put(key(id, weighted.indicator()), weighted.weight() / total);
    }
  }

  private void add(TableRow row, Map<String, Double> weights) {
    Double weight = weights.get(key(row.text("pillar"), row.text("indicator")));
    if (weight != null) {
      String status = row.text("status");
      Part part =
          new Part(
              status.equals("observed") ? weight : 0, status.equals("not_applicable") ? 0 : weight);
      parts.merge(key(row.text("country"), row.text("pillar")), part, Part::plus);
    }
  }

  private static String key(String first, String second) {
    return first + "/" + second;
  }
}
