package jp.tenkai.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Label;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.StrategyLabel;

/** The configuration of the synthetic release, laid out as a manifest holds one. */
final class SyntheticConfiguration {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final String STRATEGY =
      """
      {
        "axes": {
          "attractiveness": {"name": {"en": "Attractiveness", "ja": "市場魅力度"}, "reason": "Synthetic.", "weight": 0.5},
          "feasibility": {"name": {"en": "Feasibility", "ja": "実現可能性"}, "reason": "Synthetic.", "weight": 0.5}
        },
        "classes": {"A": 65, "B": 55, "C": 45, "D": 35, "reason": "Synthetic."},
        "coverage": {"country": 0.65, "field": 0.5, "reason": "Synthetic."},
        "gates": [{"at_least": 1000000, "id": "small-population", "indicator": "population", "reason": "Synthetic."}],
        "marks": [{"country": "KEN", "mark": {"en": "visited", "ja": "訪問済み"}, "reason": "Synthetic.", "source": "Synthetic"}],
        "method": {
          "impute": {"at_least": 3, "group": "subregion", "method": "group-median", "reason": "Synthetic."},
          "means": {"axis": "arithmetic", "overall": "geometric", "pillar": "arithmetic", "reason": "Synthetic."},
          "normalise": "goalposts",
          "scale": {"high": 100, "low": 1, "reason": "Synthetic."},
          "treat": "none"
        },
        "robustness": {"draws": 1000, "interval": 0.9, "measurement": 0.95, "reason": "Synthetic.", "seed": 20261001, "spread": 0.25, "top": 10}
      }
      """;

  private static final Map<String, String> AXES =
      Map.of(
          "market", "attractiveness",
          "need", "attractiveness",
          "capacity", "feasibility",
          "access", "feasibility",
          "edge", "feasibility",
          "risk", "feasibility");

  private final Labels labels = SyntheticRelease.labels();

  ObjectNode tree() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("seed", 20261001).put("draws", 1000).put("coverage", 0.65);
    ObjectNode order = root.putObject("order");
    ObjectNode strategies = root.putObject("strategies");
    labels.strategies().forEach((id, label) -> strategies.set(id, strategy(id, label, order)));
    ObjectNode fields = root.putObject("fields");
    labels.fields().forEach((id, label) -> fields.set(id, field(label)));
    texts(order.putArray("fields"), labels.fields().keySet());
    ObjectNode indicators = root.putObject("indicators");
    labels.indicators().forEach((id, label) -> indicators.set(id, indicator(label)));
    indicators.set(
        "population",
        indicator(new Label(new Bilingual("Population", "総人口"), new Bilingual("people", "人"))));
    texts(order.putArray("indicators"), labels.indicators().keySet());
    ObjectNode source = root.putObject("sources").putObject("synthetic");
    source.set("name", words(new Bilingual("Synthetic figures", "架空の数値")));
    source.set("publisher", words(new Bilingual("Nobody", "なし")));
    source.put("licence", "CC0").put("terms", "open").put("attribution", "Synthetic figures");
    source.put("reason", "Synthetic.");
    return root;
  }

  private ObjectNode strategy(String id, StrategyLabel label, ObjectNode order) {
    ObjectNode strategy = parsed(STRATEGY);
    strategy.set("name", words(label.name()));
    strategy.set("question", words(label.question()));
    ObjectNode pillars = strategy.putObject("pillars");
    SyntheticRelease.PILLARS.forEach(
        pillar -> {
          ObjectNode node = pillars.putObject(pillar);
          node.put("axis", AXES.get(pillar)).put("reason", "Synthetic.");
          node.put("weight", AXES.get(pillar).equals("attractiveness") ? 0.5 : 0.25);
          node.set("name", words(labels.pillar(pillar).name()));
          ObjectNode weighted = node.putArray("indicators").addObject();
          int place = SyntheticRelease.PILLARS.indexOf(pillar);
          weighted.put(
              "indicator",
              SyntheticRelease.INDICATORS.get(place % SyntheticRelease.INDICATORS.size()));
          weighted.put("weight", 1).put("reason", "Synthetic.");
        });
    texts(order.putArray(id + ".pillars"), SyntheticRelease.PILLARS);
    return strategy;
  }

  private static ObjectNode field(Label label) {
    ObjectNode field = MAPPER.createObjectNode();
    field.set("name", words(label.name()));
    field.putObject("hs").putObject("901811").put("share", 1).put("reason", "Synthetic.");
    field.putArray("need");
    field.putArray("capacity");
    return field;
  }

  private static ObjectNode indicator(Label label) {
    ObjectNode indicator = MAPPER.createObjectNode();
    indicator.set("name", words(label.name()));
    indicator.set("unit", words(label.unit()));
    indicator.put("direction", "up").put("max_age", 5).put("shown_only", false);
    indicator.put("reason", "Synthetic.").put("scale_reason", "Synthetic.");
    indicator.putObject("scale").put("low", 0).put("high", 100).put("log", false);
    return indicator;
  }

  private static JsonNode words(Bilingual words) {
    return MAPPER.createObjectNode().put("en", words.en()).put("ja", words.ja());
  }

  private static void texts(ArrayNode array, Iterable<String> texts) {
    texts.forEach(array::add);
  }

  private static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
