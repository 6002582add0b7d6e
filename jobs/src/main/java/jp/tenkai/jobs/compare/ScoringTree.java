package jp.tenkai.jobs.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tenkai.jobs.configuration.StrategyId;

/**
 * The part of a release's configuration that one strategy's scores depend on: without names and
 * reasons, and with every list turned into a block by its ids, so that each choice has a path.
 */
final class ScoringTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> OF_STRATEGY =
      List.of("axes", "pillars", "field_pillars", "method", "coverage", "gates");
  private static final List<String> OF_INDICATOR =
      List.of("direction", "scale", "shown_only", "from", "max_age");

  private ScoringTree() {}

  /**
   * The part for one strategy.
   *
   * @param used the indicators to take along
   */
  static ObjectNode of(JsonNode configuration, StrategyId strategy, SortedSet<String> used) {
    ObjectNode root = JSON.objectNode();
    JsonNode stated = configuration.path("strategies").path(strategy.id());
    ObjectNode own = root.putObject("strategies").putObject(strategy.id());
    for (String key : OF_STRATEGY) {
      JsonNode order = configuration.path("order").path(strategy.id() + "." + key);
      own.set(key, plain(ordered(stated.path(key), order)));
    }
    ObjectNode indicators = root.putObject("indicators");
    for (String id : used) {
      JsonNode indicator = configuration.path("indicators").path(id);
      if (indicator.isObject()) {
        ObjectNode kept = indicators.putObject(id);
        OF_INDICATOR.forEach(key -> kept.set(key, plain(indicator.path(key))));
      }
    }
    ObjectNode fields = root.putObject("fields");
    ordered(configuration.path("fields"), configuration.path("order").path("fields"))
        .properties()
        .forEach(
            field -> {
              ObjectNode kept = fields.putObject(field.getKey());
              for (String key : List.of("need", "capacity", "hs")) {
                JsonNode list = plain(field.getValue().path(key));
                if (!list.isEmpty()) {
                  kept.set(key, list);
                }
              }
            });
    root.set("allocation", plain(configuration.path("allocation")));
    root.set("hs_revision", plain(configuration.path("hs_revision")));
    return root;
  }

  /** Every indicator that a strategy's scores or gates, or those of its fields, can use. */
  static SortedSet<String> indicators(JsonNode configuration, StrategyId strategy) {
    SortedSet<String> used = new TreeSet<>();
    JsonNode stated = configuration.path("strategies").path(strategy.id());
    for (String key : List.of("pillars", "field_pillars", "gates")) {
      stated.path(key).findValues("indicator").forEach(one -> used.add(one.asText()));
    }
    for (JsonNode field : configuration.path("fields")) {
      field.path("need").findValues("indicator").forEach(one -> used.add(one.asText()));
      field.path("capacity").findValues("indicator").forEach(one -> used.add(one.asText()));
    }
    return used;
  }

  private static JsonNode ordered(JsonNode block, JsonNode order) {
    if (!block.isObject() || !order.isArray()) {
      return block;
    }
    ObjectNode sorted = JSON.objectNode();
    order.forEach(id -> sorted.set(id.asText(), block.path(id.asText())));
    return sorted;
  }

  /** Without words; items of a list under what they are about. */
  private static JsonNode plain(JsonNode node) {
    if (node.isMissingNode()) {
      return JSON.objectNode();
    }
    if (node.isArray() && (node.findValue("indicator") != null || node.isEmpty())) {
      ObjectNode byId = JSON.objectNode();
      node.forEach(
          item -> byId.set(item.path(item.has("id") ? "id" : "indicator").asText(), plain(item)));
      return byId;
    }
    if (node.isObject()) {
      ObjectNode kept = JSON.objectNode();
      node.properties()
          .forEach(
              child -> {
                if (!child.getKey().equals("reason") && !child.getKey().equals("name")) {
                  kept.set(child.getKey(), plain(child.getValue()));
                }
              });
      return kept;
    }
    return node;
  }

  /** Every choice by its path; how an indicator is made is one choice. */
  static Map<List<String>, JsonNode> leaves(ObjectNode root) {
    Map<List<String>, JsonNode> leaves = new LinkedHashMap<>();
    collect(root, new ArrayList<>(), leaves);
    return leaves;
  }

  private static void collect(JsonNode node, List<String> path, Map<List<String>, JsonNode> into) {
    boolean made = !path.isEmpty() && path.get(path.size() - 1).equals("from");
    if (!node.isObject() || made) {
      into.put(List.copyOf(path), node);
      return;
    }
    node.properties()
        .forEach(
            child -> {
              path.add(child.getKey());
              collect(child.getValue(), path, into);
              path.remove(path.size() - 1);
            });
  }

  /** Sets a choice, or removes it with the blocks that are empty then. */
  static void put(ObjectNode root, List<String> path, JsonNode value) {
    ObjectNode block = root;
    for (String key : path.subList(0, path.size() - 1)) {
      JsonNode next = block.get(key);
      block = next instanceof ObjectNode object ? object : block.putObject(key);
    }
    block.set(path.get(path.size() - 1), value);
  }

  /** Removes a choice, and its item of a list with the last of its choices. */
  static void remove(ObjectNode root, List<String> path) {
    List<ObjectNode> blocks = new ArrayList<>(List.of(root));
    for (String key : path.subList(0, path.size() - 1)) {
      if (!(blocks.get(blocks.size() - 1).get(key) instanceof ObjectNode next)) {
        return;
      }
      blocks.add(next);
    }
    for (int level = path.size() - 1; level >= 1; level--) {
      blocks.get(level).remove(path.get(level));
      if (!blocks.get(level).isEmpty()) {
        return;
      }
    }
  }
}
