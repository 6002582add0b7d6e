package jp.tenkai.jobs.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jp.tenkai.export.release.Sha256;

/**
 * The whole configuration as one tree for the manifest: the shapes of conf/ with every default
 * filled in and keys sorted. {@code order} holds the order in which ids stand in the files, which
 * sorting would lose.
 */
public final class ConfigurationTree {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ConfigurationTree() {}

  /**
   * The tree with the keys allocation, equivalents, fields, hs_revision, indicators, order,
   * quality, small_cells, snapshot, sources, strategies.
   */
  public static JsonNode of(Configuration configuration) {
    ObjectNode root = JSON.objectNode();
    ObjectNode equivalents = JSON.objectNode();
    configuration
        .equivalents()
        .forEach(group -> equivalents.set(group.id(), QualityTrees.equivalent(group)));
    root.set("equivalents", equivalents);
    root.set("allocation", DefinitionTrees.allocation(configuration.exportLines()));
    root.put("hs_revision", configuration.hsRevision().baciCode());
    root.set("fields", byId(configuration.fields(), DefinitionTrees::field));
    root.set("indicators", byId(configuration.indicators(), DefinitionTrees::indicator));
    root.set("order", order(configuration));
    root.set("quality", list(configuration.qualityGates(), QualityTrees::gate));
    root.set(
        "small_cells",
        JSON.objectNode()
            .put("fewest_answers", configuration.smallCells().fewestAnswers())
            .put("reason", configuration.smallCells().reason()));
    root.set("snapshot", DefinitionTrees.snapshot(configuration.snapshotPlan()));
    root.set("sources", byId(configuration.sources(), DefinitionTrees::source));
    root.set("strategies", byId(configuration.strategies(), StrategyTrees::strategy));
    return sorted(root);
  }

  /** SHA-256 of the tree as JSON without blanks in UTF-8, 64 lower-case hexadecimal digits. */
  public static String sha256(JsonNode tree) {
    return Sha256.of(tree.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode order(Configuration configuration) {
    ObjectNode order = JSON.objectNode();
    order.set(
        "equivalents", texts(configuration.equivalents().stream().map(Equivalent::id).toList()));
    order.set("fields", texts(configuration.fields().keySet()));
    order.set("indicators", texts(configuration.indicators().keySet()));
    order.set("sources", texts(configuration.sources().keySet()));
    configuration
        .strategies()
        .forEach(
            (id, strategy) -> {
              order.set(id + ".axes", texts(strategy.axes().keySet()));
              order.set(id + ".pillars", texts(strategy.pillars().keySet()));
            });
    return order;
  }

  static <K, V> ObjectNode byId(Map<K, V> map, Function<V, JsonNode> tree) {
    ObjectNode node = JSON.objectNode();
    map.forEach((id, value) -> node.set(id.toString(), tree.apply(value)));
    return node;
  }

  static <T> ArrayNode list(Collection<T> items, Function<T, JsonNode> tree) {
    ArrayNode node = JSON.arrayNode();
    items.forEach(item -> node.add(tree.apply(item)));
    return node;
  }

  static <T> ArrayNode texts(Collection<T> items) {
    return list(items, item -> JSON.textNode(item.toString()));
  }

  static ObjectNode words(Words words) {
    return JSON.objectNode().put("en", words.en()).put("ja", words.ja());
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.arrayNode();
      array.forEach(item -> copy.add(sorted(item)));
      return copy;
    }
    if (node instanceof ObjectNode object) {
      Map<String, JsonNode> children = new TreeMap<>();
      object.properties().forEach(child -> children.put(child.getKey(), sorted(child.getValue())));
      return JSON.objectNode().setAll(children);
    }
    return node;
  }
}
