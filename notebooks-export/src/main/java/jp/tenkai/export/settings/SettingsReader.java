package jp.tenkai.export.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import jp.tenkai.export.text.Bilingual;

/**
 * Reads the configuration as a manifest holds it. Its objects are sorted by key; the order in which
 * a reader meets things stands apart, under {@code order}.
 */
final class SettingsReader {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final JsonNode configuration;

  SettingsReader(JsonNode configuration) {
    this.configuration = configuration;
  }

  ReleaseSettings read() {
    return new ReleaseSettings(
        each(configuration, "strategies", "strategies", this::strategy),
        each(configuration, "fields", "fields", this::field),
        each(configuration, "indicators", "indicators", this::indicator),
        each(configuration, "sources", "sources", (id, node) -> as(node, SourceSettings.class)));
  }

  private StrategySettings strategy(String id, JsonNode node) {
    return new StrategySettings(
        id,
        words(node.path("name")),
        words(node.path("question")),
        each(node, "axes", id + ".axes", (axis, value) -> as(value, AxisSettings.class)),
        each(node, "pillars", id + ".pillars", (pillar, value) -> as(value, PillarSettings.class)),
        list(node.path("gates"), GateSettings.class),
        list(node.path("marks"), MarkSettings.class),
        as(node.path("coverage"), CoverageSettings.class),
        as(node.path("method"), MethodSettings.class),
        as(node.path("robustness"), RobustnessSettings.class),
        classes(node.path("classes")));
  }

  private FieldSettings field(String id, JsonNode node) {
    Map<String, FieldSettings.HsShare> hs = new LinkedHashMap<>();
    node.path("hs")
        .properties()
        .forEach(
            entry ->
                hs.put(
                    entry.getKey(),
                    new FieldSettings.HsShare(
                        entry.getValue().path("share").asDouble(),
                        entry.getValue().path("reason").asText())));
    Bilingual name = words(node.path("name"));
    return new FieldSettings(
        id,
        name,
        node.has("short") ? words(node.path("short")) : name,
        hs,
        list(node.path("need"), Weighted.class),
        list(node.path("capacity"), Weighted.class),
        node.path("not_applicable").path("trade").asText(""),
        node.has("better_signal")
            ? as(node.path("better_signal"), FieldSettings.BetterSignal.class)
            : FieldSettings.BetterSignal.none());
  }

  private IndicatorSettings indicator(String id, JsonNode node) {
    JsonNode scale = node.path("scale");
    return new IndicatorSettings(
        id,
        words(node.path("name")),
        words(node.path("unit")),
        node.path("direction").asText(),
        scale.path("low").asDouble(Double.NaN),
        scale.path("high").asDouble(Double.NaN),
        scale.path("log").asBoolean(),
        node.path("max_age").asInt(),
        node.path("shown_only").asBoolean(),
        node.path("reason").asText(),
        node.path("scale_reason").asText());
  }

  private static Map<String, Double> classes(JsonNode node) {
    Map<String, Double> classes = new LinkedHashMap<>();
    node.properties().stream()
        .filter(entry -> entry.getValue().isNumber())
        .sorted((a, b) -> Double.compare(b.getValue().asDouble(), a.getValue().asDouble()))
        .forEach(entry -> classes.put(entry.getKey(), entry.getValue().asDouble()));
    return classes;
  }

  private <T> Map<String, T> each(
      JsonNode parent, String key, String order, BiFunction<String, JsonNode, T> reader) {
    JsonNode nodes = parent.path(key);
    if (!nodes.isObject()) {
      throw new IllegalArgumentException(
          "configuration of the manifest: found no object '" + key + "'");
    }
    Map<String, T> read = new LinkedHashMap<>();
    configuration.path("order").path(order).forEach(id -> add(read, id.asText(), nodes, reader));
    nodes.fieldNames().forEachRemaining(id -> add(read, id, nodes, reader));
    return read;
  }

  private static <T> void add(
      Map<String, T> read, String id, JsonNode nodes, BiFunction<String, JsonNode, T> reader) {
    if (nodes.has(id) && !read.containsKey(id)) {
      read.put(id, reader.apply(id, nodes.get(id)));
    }
  }

  private static Bilingual words(JsonNode node) {
    return new Bilingual(node.path("en").asText(), node.path("ja").asText());
  }

  private static <T> List<T> list(JsonNode nodes, Class<T> type) {
    List<T> list = new ArrayList<>();
    nodes.forEach(node -> list.add(as(node, type)));
    return list;
  }

  private static <T> T as(JsonNode node, Class<T> type) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "configuration of the manifest: " + type.getSimpleName() + " can't be read from " + node,
          e);
    }
  }
}
