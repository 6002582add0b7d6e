package jp.tenkai.jobs.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.jobs.configuration.AxisConf;
import jp.tenkai.jobs.configuration.AxisId;
import jp.tenkai.jobs.configuration.Bound;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.CoverageLimits;
import jp.tenkai.jobs.configuration.Gate;
import jp.tenkai.jobs.configuration.PillarConf;
import jp.tenkai.jobs.configuration.PillarId;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.panel.IncomeGroups;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.refresh.MadeRelease;
import jp.tenkai.jobs.score.CountryRanking;
import jp.tenkai.jobs.session.SharedSession;
import jp.tenkai.jobs.snapshot.MadeHoldings;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.rank.Ranks;

/**
 * The engine under other weights and limits, on the panel of the embedded release.
 *
 * <p>Other gates alone do not change whose median fills a gap: the page starts from the published
 * pillar scores, and so does this.
 */
final class EngineRanks {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

  private final Configuration configuration;
  private final StrategyConf strategy;
  private final Panel panel;
  private final Map<CountryCode, IncomeGroup> incomeGroups;

  private EngineRanks(String strategy) {
    Holdings holdings =
        MadeHoldings.asOf(
            new SnapshotFolder(
                SharedSession.spark(), MadeRelease.home().resolve("datasets").resolve("snapshot")),
            DAY.toString());
    configuration = ConfigurationReader.read(MadeRelease.home().resolve("conf"));
    this.strategy =
        configuration.strategies().values().stream()
            .filter(one -> one.id().id().equals(strategy))
            .findFirst()
            .orElseThrow();
    List<CountryCode> countries =
        CountryRegister.standard().all().stream().map(Country::code).toList();
    panel = PanelBuilder.build(configuration, holdings, countries, DAY.getYear());
    incomeGroups = IncomeGroups.on(DAY, holdings);
  }

  static EngineRanks of(String strategy) {
    return new EngineRanks(strategy);
  }

  /** Scores and ranks by country; rank 0 is none. */
  record Ranking(Map<String, Double> scores, Map<String, Integer> ranks) {
    double score(String code) {
      return scores.get(code);
    }

    int rank(String code) {
      return ranks.get(code);
    }
  }

  /**
   * The ranking under a setting of the page.
   *
   * @param data the page's own, for the published scores of the fields
   */
  Ranking under(JsonNode setting, JsonNode data) {
    CountryRanking made = CountryRanking.of(configuration, weighted(setting), panel, incomeGroups);
    boolean[] ranked = new boolean[made.size()];
    double[] scores = new double[made.size()];
    Map<String, Double> fields =
        setting.get("mode").asText().equals("fields") ? byFields(setting, data) : Map.of();
    for (int unit = 0; unit < ranked.length; unit++) {
      CountryCode code = made.country(unit).code();
      scores[unit] = fields.isEmpty() ? made.score(unit) : fields.get(code.iso3());
      ranked[unit] =
          !made.selection().isYardstick(code)
              && passes(setting, code)
              && made.index().result().coverage(unit) >= setting.get("coverage").asDouble()
              && !Double.isNaN(scores[unit]);
    }
    int[] ranks = Ranks.competition(scores, ranked);
    Map<String, Double> scoreOf = new HashMap<>();
    Map<String, Integer> rankOf = new HashMap<>();
    for (int unit = 0; unit < ranked.length; unit++) {
      String code = made.country(unit).code().iso3();
      scoreOf.put(code, scores[unit]);
      rankOf.put(code, ranks[unit]);
    }
    return new Ranking(scoreOf, rankOf);
  }

  private boolean passes(JsonNode setting, CountryCode country) {
    for (Gate gate : strategy.gates()) {
      PanelCell cell = panel.cell(gate.indicator(), country);
      double limit = setting.get("gates").get(gate.id()).asDouble();
      boolean passes =
          cell.isObserved()
              && (gate.bound() == Bound.AT_LEAST ? cell.value() >= limit : cell.value() <= limit);
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  private StrategyConf weighted(JsonNode setting) {
    Map<AxisId, AxisConf> axes = new LinkedHashMap<>();
    strategy
        .axes()
        .forEach(
            (id, axis) ->
                axes.put(
                    id,
                    new AxisConf(
                        setting.get("axes").get(id.id()).asDouble(), axis.name(), axis.reason())));
    Map<PillarId, PillarConf> pillars = new LinkedHashMap<>();
    strategy
        .pillars()
        .forEach(
            (id, pillar) ->
                pillars.put(
                    id,
                    new PillarConf(
                        pillar.axis(),
                        setting.get("pillars").get(id.id()).asDouble(),
                        pillar.name(),
                        pillar.reason(),
                        pillar.indicators())));
    return new StrategyConf(
        strategy.id(),
        strategy.name(),
        strategy.question(),
        strategy.candidates(),
        strategy.yardsticks(),
        strategy.marks(),
        strategy.gates(),
        new CoverageLimits(
            setting.get("coverage").asDouble(), strategy.coverage().field(), "A setting."),
        strategy.method(),
        axes,
        pillars,
        strategy.fieldPillars(),
        strategy.robustness(),
        strategy.classes(),
        strategy.backtest());
  }

  /**
   * The weighted mean of a country's published field scores; a field without a score is left out.
   */
  private static Map<String, Double> byFields(JsonNode setting, JsonNode data) {
    double[] weights = new double[data.get("fields").size()];
    for (int field = 0; field < weights.length; field++) {
      weights[field] = setting.get("fields").get(data.get("fields").get(field).asText()).asDouble();
    }
    Map<String, Double> scores = new HashMap<>();
    for (JsonNode country : data.get("countries")) {
      double[] values = new double[weights.length];
      for (int field = 0; field < weights.length; field++) {
        values[field] = country.get("fields").get(field).asDouble(Double.NaN);
      }
      scores.put(country.get("code").asText(), new Mean.Arithmetic().of(values, weights));
    }
    return scores;
  }
}
