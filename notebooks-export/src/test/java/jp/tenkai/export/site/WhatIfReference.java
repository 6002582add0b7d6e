package jp.tenkai.export.site;

import com.fasterxml.jackson.databind.JsonNode;

/** The rules of the what-if page once more, written apart from the script. */
final class WhatIfReference {

  private final double[] scores;
  private final boolean[] in;

  private WhatIfReference(double[] scores, boolean[] in) {
    this.scores = scores;
    this.in = in;
  }

  static WhatIfReference of(JsonNode data, JsonNode setting) {
    JsonNode countries = data.path("countries");
    double[] scores = new double[countries.size()];
    boolean[] in = new boolean[countries.size()];
    for (int i = 0; i < scores.length; i++) {
      JsonNode country = countries.get(i);
      scores[i] =
          setting.path("mode").asText().equals("fields")
              ? byFields(data, setting, country)
              : byPillars(data, setting, country);
      in[i] = passes(data, setting, country) && !Double.isNaN(scores[i]);
    }
    return new WhatIfReference(scores, in);
  }

  double score(int country) {
    return scores[country];
  }

  /** 0 without one. */
  int rank(int country) {
    if (!in[country]) {
      return 0;
    }
    int rank = 1;
    for (int other = 0; other < scores.length; other++) {
      rank += in[other] && scores[other] > scores[country] ? 1 : 0;
    }
    return rank;
  }

  private static double byPillars(JsonNode data, JsonNode setting, JsonNode country) {
    double logs = 0;
    double weights = 0;
    for (JsonNode axis : data.path("axes")) {
      double sum = 0;
      double total = 0;
      for (int i = 0; i < data.path("pillars").size(); i++) {
        JsonNode pillar = data.path("pillars").get(i);
        JsonNode value = country.path("pillars").get(i);
        if (pillar.path("axis").equals(axis.path("id")) && !value.isNull()) {
          double weight = setting.path("pillars").path(pillar.path("id").asText()).asDouble();
          sum += weight * value.asDouble();
          total += weight;
        }
      }
      if (total > 0) {
        double weight = setting.path("axes").path(axis.path("id").asText()).asDouble();
        logs += weight * Math.log(sum / total);
        weights += weight;
      }
    }
    return weights > 0 ? Math.exp(logs / weights) : Double.NaN;
  }

  private static double byFields(JsonNode data, JsonNode setting, JsonNode country) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < data.path("fields").size(); i++) {
      JsonNode score = country.path("fields").get(i);
      double weight = setting.path("fields").path(data.path("fields").get(i).asText()).asDouble();
      sum += score.isNull() ? 0 : weight * score.asDouble();
      total += score.isNull() ? 0 : weight;
    }
    return total > 0 ? sum / total : Double.NaN;
  }

  private static boolean passes(JsonNode data, JsonNode setting, JsonNode country) {
    boolean passes = !country.path("standing").asText().equals("yardstick");
    for (int i = 0; i < data.path("gates").size(); i++) {
      JsonNode limit = setting.path("gates").path(data.path("gates").get(i).path("id").asText());
      JsonNode figure = country.path("gates").get(i);
      passes &= limit.isNull() || (!figure.isNull() && figure.asDouble() >= limit.asDouble());
    }
    return passes
        && !country.path("coverage").isNull()
        && country.path("coverage").asDouble() >= setting.path("coverage").asDouble();
  }
}
