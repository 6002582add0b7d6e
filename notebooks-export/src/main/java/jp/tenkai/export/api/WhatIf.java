package jp.tenkai.export.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.settings.PillarSettings;
import jp.tenkai.export.settings.StrategySettings;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A strategy's score under other weights of its pillars, by the strategy's own means. */
record WhatIf(StrategySettings strategy, Map<String, Double> weights) {

  /** One country under the other weights. */
  private record Scored(String country, String en, String ja, long rank, double was, double score) {
    boolean known() {
      return !Double.isNaN(score);
    }
  }

  static WhatIf of(StrategySettings strategy, Map<String, Double> changed) {
    Map<String, Double> weights = new LinkedHashMap<>();
    strategy.pillars().forEach((id, pillar) -> weights.put(id, pillar.weight()));
    changed.forEach(
        (id, weight) -> {
          if (!weights.containsKey(id)) {
            throw new IllegalArgumentException(
                "strategy '"
                    + strategy.id()
                    + "' has no pillar '"
                    + id
                    + "'; known: "
                    + weights.keySet());
          }
          if (!(weight >= 0) || weight.isInfinite()) {
            throw new IllegalArgumentException(
                "weight of pillar '" + id + "': found " + weight + ", expected 0 or more");
          }
          weights.put(id, weight);
        });
    for (String axis : strategy.axes().keySet()) {
      double sum =
          strategy.pillars().entrySet().stream()
              .filter(pillar -> pillar.getValue().axis().equals(axis))
              .mapToDouble(pillar -> weights.get(pillar.getKey()))
              .sum();
      if (sum == 0) {
        throw new IllegalArgumentException("axis '" + axis + "' is left without weight");
      }
    }
    return new WhatIf(strategy, weights);
  }

  Table rank(Table ranking) {
    List<Scored> scored = new ArrayList<>();
    for (Row row : ranking) {
      scored.add(
          new Scored(
              row.getString("country"),
              row.getString("name_en"),
              row.getString("name_ja"),
              row.getLong("rank"),
              row.getDouble("score"),
              score(row)));
    }
    scored.sort(
        Comparator.comparing(Scored::known)
            .thenComparingDouble(Scored::score)
            .reversed()
            .thenComparing(Scored::country));
    StringColumn country = StringColumn.create("country");
    StringColumn en = StringColumn.create("name_en");
    StringColumn ja = StringColumn.create("name_ja");
    LongColumn published = LongColumn.create("published_rank");
    DoubleColumn was = DoubleColumn.create("published_score");
    LongColumn rank = LongColumn.create("rank");
    DoubleColumn score = DoubleColumn.create("score");
    LongColumn places = LongColumn.create("places");
    long best = 0;
    for (int i = 0; i < scored.size(); i++) {
      Scored one = scored.get(i);
      boolean tie = i > 0 && scored.get(i - 1).score() == one.score();
      best = tie ? best : i + 1;
      country.append(one.country());
      en.append(one.en());
      ja.append(one.ja());
      published.append(one.rank());
      was.append(one.was());
      score.append(one.score());
      if (one.known()) {
        rank.append(best);
        places.append(one.rank() - best);
      } else {
        rank.appendMissing();
        places.appendMissing();
      }
    }
    return Table.create("what_if", country, en, ja, published, was, rank, score, places);
  }

  /** NaN where an axis has no pillar with points. */
  private double score(Row row) {
    List<String> axes = List.copyOf(strategy.axes().keySet());
    double[] values = new double[axes.size()];
    double[] shares = new double[axes.size()];
    for (int i = 0; i < axes.size(); i++) {
      values[i] = axis(axes.get(i), row);
      shares[i] = strategy.axes().get(axes.get(i)).weight();
    }
    return mean(strategy.method().means().overall(), values, shares);
  }

  private double axis(String axis, Row row) {
    List<Double> values = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (Map.Entry<String, PillarSettings> pillar : strategy.pillars().entrySet()) {
      double points = row.getDouble(pillar.getKey());
      if (pillar.getValue().axis().equals(axis) && !Double.isNaN(points)) {
        values.add(points);
        shares.add(weights.get(pillar.getKey()));
      }
    }
    return mean(strategy.method().means().axis(), array(values), array(shares));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double mean(String kind, double[] values, double[] weights) {
    boolean geometric =
        switch (kind) {
          case "arithmetic" -> false;
          case "geometric" -> true;
          default ->
              throw new IllegalArgumentException(
                  "mean: found '" + kind + "', expected arithmetic or geometric");
        };
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * (geometric ? Math.log(values[i]) : values[i]);
      weight += weights[i];
    }
    return geometric ? Math.exp(sum / weight) : sum / weight;
  }
}
