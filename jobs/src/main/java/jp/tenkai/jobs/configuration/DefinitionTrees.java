package jp.tenkai.jobs.configuration;

import static jp.tenkai.jobs.configuration.ConfigurationTree.JSON;
import static jp.tenkai.jobs.configuration.ConfigurationTree.byId;
import static jp.tenkai.jobs.configuration.ConfigurationTree.list;
import static jp.tenkai.jobs.configuration.ConfigurationTree.texts;
import static jp.tenkai.jobs.configuration.ConfigurationTree.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import jp.tenkai.jobs.configuration.From.AnswersFrom;
import jp.tenkai.jobs.configuration.From.GrowthFrom;
import jp.tenkai.jobs.configuration.From.ProductFrom;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.From.TradeFrom;
import jp.tenkai.jobs.configuration.SnapshotPlan.PlannedFile;

/** Sources, indicators, fields, the allocation of codes and the snapshot as trees. */
final class DefinitionTrees {
  private DefinitionTrees() {}

  /**
   * Without the ways to fetch it: services move, and a new address changes no figure. Where a file
   * came from stands in its own receipt.
   */
  static ObjectNode source(SourceConf source) {
    ObjectNode node = JSON.objectNode();
    node.set("name", words(source.name()));
    node.set("publisher", words(source.publisher()));
    node.put("licence", source.licence())
        .put("terms", source.terms().word())
        .put("attribution", source.attribution())
        .put("reason", source.reason());
    return putStated(node, "url", source.url());
  }

  static ObjectNode indicator(IndicatorConf indicator) {
    ObjectNode node = JSON.objectNode();
    node.set("name", words(indicator.name()));
    node.set("unit", words(indicator.unit()));
    node.set("from", from(indicator.from()));
    node.put("direction", indicator.direction().word());
    node.set(
        "scale",
        JSON.objectNode()
            .put("low", indicator.scale().low())
            .put("high", indicator.scale().high())
            .put("log", indicator.scale().log()));
    node.put("scale_reason", indicator.scaleReason())
        .put("max_age", indicator.maxAge())
        .put("shown_only", indicator.shownOnly())
        .put("reason", indicator.reason());
    return putStated(node, "source", indicator.source());
  }

  private static ObjectNode from(From from) {
    ObjectNode node = JSON.objectNode();
    if (from instanceof SeriesFrom series) {
      node.set(
          "series",
          list(
              series.series(),
              one -> JSON.objectNode().put("source", one.source().id()).put("code", one.code())));
    } else if (from instanceof ProductFrom product) {
      node.set("product", texts(product.factors()));
    } else if (from instanceof GrowthFrom growth) {
      node.put("growth_of", growth.of().id()).put("years", growth.years());
    } else if (from instanceof TradeFrom trade) {
      node.put("trade", trade.figure().word());
    } else if (from instanceof AnswersFrom answers) {
      node.set(
          "answers",
          JSON.objectNode().put("survey", answers.survey()).put("figure", answers.figure()));
    }
    return node;
  }

  static ObjectNode field(FieldConf field) {
    ObjectNode node = JSON.objectNode();
    node.set("name", words(field.name()));
    node.set("short", words(field.brief()));
    if (!field.hs().isEmpty()) {
      node.set(
          "hs",
          byId(
              field.hs(),
              one -> JSON.objectNode().put("share", one.share()).put("reason", one.reason())));
    }
    if (!field.need().isEmpty()) {
      node.set("need", list(field.need(), DefinitionTrees::weighted));
    }
    if (!field.capacity().isEmpty()) {
      node.set("capacity", list(field.capacity(), DefinitionTrees::weighted));
    }
    for (BetterSignal better : field.betterSignals()) {
      ObjectNode signal = JSON.objectNode().put("why_not", better.whyNot());
      signal.set("what", words(better.what()));
      signal.set("stand_in", texts(better.standIn()));
      node.set("better_signal", signal);
    }
    if (!field.notApplicable().isEmpty()) {
      ObjectNode parts = JSON.objectNode();
      field.notApplicable().forEach((part, reason) -> parts.put(part.word(), reason));
      node.set("not_applicable", parts);
    }
    return node;
  }

  static ObjectNode allocation(Map<String, ExportLines> codes) {
    return JSON.objectNode()
        .set(
            "codes",
            byId(
                codes,
                code -> {
                  ObjectNode node = JSON.objectNode().put("reason", code.reason());
                  if (!code.lines().isEmpty()) {
                    ObjectNode lines = JSON.objectNode();
                    code.lines().forEach(line -> lines.set(line.code(), line(line)));
                    node.set("lines", lines);
                  }
                  return node;
                }));
  }

  private static ObjectNode line(ExportLine line) {
    ObjectNode node = JSON.objectNode().put("reason", line.reason());
    node.set("fields", byId(line.fields(), share -> JSON.numberNode(share.doubleValue())));
    return node;
  }

  static ObjectNode weighted(WeightedIndicator one) {
    return JSON.objectNode()
        .put("indicator", one.indicator().id())
        .put("weight", one.weight())
        .put("impute", one.gaps().word())
        .put("reason", one.reason());
  }

  static ObjectNode snapshot(SnapshotPlan plan) {
    ObjectNode node = JSON.objectNode().put("since", plan.since());
    node.set("files", list(plan.files(), DefinitionTrees::file));
    node.set(
        "left_out",
        list(
            plan.leftOut(),
            one -> JSON.objectNode().put("path", one.path()).put("reason", one.reason())));
    return node;
  }

  private static ObjectNode file(PlannedFile file) {
    ObjectNode node =
        JSON.objectNode()
            .put("path", file.path())
            .put("reader", file.layout().word())
            .put("source", file.source().id());
    if (!file.codes().isEmpty()) {
      node.set("codes", texts(file.codes()));
    }
    putStated(node, "hs_revision", file.hsRevision());
    putStated(node, "vintage", file.vintage().date());
    return putStated(node, "vintage_reason", file.vintageReason());
  }

  /** Sets a text that may be left out; an empty one is left out again. */
  static ObjectNode putStated(ObjectNode node, String key, String text) {
    return text.isEmpty() ? node : node.put(key, text);
  }
}
