package jp.tenkai.jobs.configuration;

import static jp.tenkai.jobs.configuration.ConfigurationTree.JSON;
import static jp.tenkai.jobs.configuration.ConfigurationTree.byId;
import static jp.tenkai.jobs.configuration.ConfigurationTree.list;
import static jp.tenkai.jobs.configuration.ConfigurationTree.texts;
import static jp.tenkai.jobs.configuration.ConfigurationTree.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import jp.tenkai.jobs.configuration.FieldPillar.FieldSignals;
import jp.tenkai.jobs.configuration.FieldPillar.Own;
import jp.tenkai.jobs.configuration.Imputation.GroupMedian;
import jp.tenkai.jobs.configuration.Imputation.Median;

/** A strategy as a tree. */
final class StrategyTrees {
  private StrategyTrees() {}

  static ObjectNode strategy(StrategyConf strategy) {
    ObjectNode node = JSON.objectNode().put("strategy", strategy.id().id());
    node.set("name", words(strategy.name()));
    node.set("question", words(strategy.question()));
    node.set("candidates", candidates(strategy.candidates()));
    node.set("yardsticks", countries(strategy.yardsticks()));
    node.set("marks", list(strategy.marks(), StrategyTrees::mark));
    node.set("gates", list(strategy.gates(), StrategyTrees::gate));
    CoverageLimits coverage = strategy.coverage();
    node.set(
        "coverage",
        JSON.objectNode()
            .put("country", coverage.country())
            .put("field", coverage.field())
            .put("reason", coverage.reason()));
    node.set("method", method(strategy.method()));
    node.set("axes", byId(strategy.axes(), StrategyTrees::axis));
    node.set("pillars", byId(strategy.pillars(), StrategyTrees::pillar));
    node.set("field_pillars", byId(strategy.fieldPillars(), StrategyTrees::fieldPillar));
    node.set("robustness", robustness(strategy.robustness()));
    node.set("classes", classes(strategy.classes()));
    node.set("backtest", backtest(strategy.backtest()));
    return node;
  }

  private static ObjectNode candidates(Candidates candidates) {
    ObjectNode node = JSON.objectNode();
    node.set("groups", texts(candidates.groups()));
    node.set("subregions", texts(candidates.subregions()));
    node.set("income_groups", texts(candidates.incomeGroups()));
    node.set("also", countries(candidates.also()));
    node.set("except", countries(candidates.except()));
    return node;
  }

  private static JsonNode countries(List<NamedCountry> countries) {
    return list(
        countries,
        one -> JSON.objectNode().put("country", one.country().iso3()).put("reason", one.reason()));
  }

  private static ObjectNode mark(CountryMark mark) {
    ObjectNode node =
        JSON.objectNode().put("country", mark.country().iso3()).put("reason", mark.reason());
    node.set("mark", words(mark.mark()));
    return DefinitionTrees.putStated(node, "source", mark.source());
  }

  private static ObjectNode gate(Gate gate) {
    return JSON.objectNode()
        .put("id", gate.id())
        .put("indicator", gate.indicator().id())
        .put(gate.bound().word(), gate.limit())
        .put("reason", gate.reason());
  }

  private static ObjectNode method(MethodConf method) {
    ObjectNode node = JSON.objectNode();
    node.set(
        "scale",
        JSON.objectNode()
            .put("low", method.scale().low())
            .put("high", method.scale().high())
            .put("reason", method.scale().reason()));
    node.put("normalise", method.normalise().word()).put("treat", method.treat().word());
    node.set("impute", imputation(method.impute()));
    node.set(
        "means",
        JSON.objectNode()
            .put("pillar", method.means().pillar().word())
            .put("axis", method.means().axis().word())
            .put("overall", method.means().overall().word())
            .put("reason", method.means().reason()));
    return node;
  }

  private static ObjectNode imputation(Imputation imputation) {
    ObjectNode node = JSON.objectNode().put("reason", imputation.reason());
    if (imputation instanceof GroupMedian peers) {
      return node.put("method", "group-median")
          .put("group", peers.group().word())
          .put("at_least", peers.atLeast());
    }
    return node.put("method", imputation instanceof Median ? "median" : "none");
  }

  private static ObjectNode axis(AxisConf axis) {
    ObjectNode node = JSON.objectNode().put("weight", axis.weight()).put("reason", axis.reason());
    node.set("name", words(axis.name()));
    return node;
  }

  private static ObjectNode pillar(PillarConf pillar) {
    ObjectNode node =
        JSON.objectNode()
            .put("axis", pillar.axis().id())
            .put("weight", pillar.weight())
            .put("reason", pillar.reason());
    node.set("name", words(pillar.name()));
    node.set("indicators", list(pillar.indicators(), DefinitionTrees::weighted));
    return node;
  }

  private static JsonNode fieldPillar(FieldPillar pillar) {
    if (pillar instanceof Own own) {
      ObjectNode node = JSON.objectNode();
      node.set("indicators", list(own.indicators(), DefinitionTrees::weighted));
      return node;
    }
    return JSON.textNode(pillar instanceof FieldSignals ? "field" : "same");
  }

  private static ObjectNode robustness(RobustnessConf robustness) {
    return JSON.objectNode()
        .put("draws", robustness.draws())
        .put("spread", robustness.spread())
        .put("measurement", robustness.measurement())
        .put("seed", robustness.seed())
        .put("interval", robustness.interval())
        .put("top", robustness.top())
        .put("reason", robustness.reason());
  }

  /** Without a year nothing is held against anything, so only that is said. */
  private static ObjectNode backtest(BacktestConf backtest) {
    ObjectNode node = JSON.objectNode();
    node.set("as_of", list(backtest.asOf(), year -> JSON.numberNode(year)));
    if (!backtest.asOf().isEmpty()) {
      node.put("market", backtest.market().id());
      node.set("against", texts(backtest.against().stream().map(IndicatorId::id).toList()));
    }
    return node.put("reason", backtest.reason());
  }

  private static ObjectNode classes(ClassLimits classes) {
    return JSON.objectNode()
        .put("A", classes.a())
        .put("B", classes.b())
        .put("C", classes.c())
        .put("D", classes.d())
        .put("reason", classes.reason());
  }
}
