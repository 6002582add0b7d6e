package jp.tenkai.export.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import jp.tenkai.export.release.ReleaseContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine in the page against a second writing of the same rules in Java, on a synthetic release
 * whose published scores follow from its pillars.
 */
class WhatIfEngineTest {

  private static final String RUN =
      """
      return input.settings.map(s => window.tenkai.whatIf(input.data, s));
      """;

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir private Path folder;

  @Test
  void givesThePublishedRanksAndScoresUnderThePublishedSetting()
      throws IOException, InterruptedException {
    JsonNode data = data(WhatIfTables.consistent());

    JsonNode results =
        NodeRun.call(
            folder,
            "what-if-engine.js",
            "return window.tenkai.whatIf(input, window.tenkai.whatIfPublished(input));",
            data);

    int ranked = 0;
    for (int i = 0; i < results.size(); i++) {
      JsonNode country = data.path("countries").get(i);
      JsonNode result = results.get(i);
      assertThat(result.path("rank")).as(country.toString()).isEqualTo(country.path("rank"));
      if (!country.path("score").isNull()) {
        assertThat(result.path("score").asDouble())
            .isCloseTo(country.path("score").asDouble(), within(1e-12));
      }
      ranked += result.path("rank").isNull() ? 0 : 1;
    }
    assertThat(ranked).isEqualTo(25);
  }

  @Test
  void agreesWithTheRulesUnderTwoHundredOtherSettings() throws IOException, InterruptedException {
    JsonNode data = data(WhatIfTables.consistent());
    ObjectNode input = MAPPER.createObjectNode();
    input.set("data", data);
    ArrayNode settings = input.putArray("settings");
    Random random = new Random(20261124);
    for (int i = 0; i < 200; i++) {
      settings.add(setting(data, random));
    }

    JsonNode results = NodeRun.call(folder, "what-if-engine.js", RUN, input);

    int moved = 0;
    for (int i = 0; i < settings.size(); i++) {
      WhatIfReference expected = WhatIfReference.of(data, settings.get(i));
      for (int c = 0; c < data.path("countries").size(); c++) {
        JsonNode result = results.get(i).get(c);
        String where = settings.get(i) + " " + data.path("countries").get(c);
        if (Double.isNaN(expected.score(c))) {
          assertThat(result.path("score").isNull()).as(where).isTrue();
        } else {
          assertThat(result.path("score").asDouble())
              .as(where)
              .isCloseTo(expected.score(c), within(1e-12));
        }
        assertThat(result.path("rank").asInt(0)).as(where).isEqualTo(expected.rank(c));
        moved +=
            result.path("rank").asInt(0) == data.path("countries").get(c).path("rank").asInt(0)
                ? 0
                : 1;
      }
    }
    assertThat(moved).isGreaterThan(1000);
  }

  @Test
  void aGateWithoutFiguresKeepsItsCountriesOut() throws IOException, InterruptedException {
    JsonNode data = data(WhatIfTables.withoutGateFigures());

    JsonNode results =
        NodeRun.call(
            folder,
            "what-if-engine.js",
            """
            const open = window.tenkai.whatIfPublished(input);
            open.coverage = 0;
            Object.keys(open.gates).forEach(gate => { open.gates[gate] = null; });
            return window.tenkai.whatIf(input, open);
            """,
            data);

    int locked = 0;
    for (JsonNode result : results) {
      locked += result.path("out").asText().equals("locked") ? 1 : 0;
    }
    // Eritrea and Somalia have no published rank.
    assertThat(locked).isEqualTo(2);
  }

  @Test
  void saysHowFarASettingIsFromThePublishedOne() throws IOException, InterruptedException {
    JsonNode data = data(WhatIfTables.consistent());

    JsonNode distances =
        NodeRun.call(
            folder,
            "what-if-engine.js",
            """
            const published = window.tenkai.whatIfPublished(input);
            const other = window.tenkai.whatIfPublished(input);
            other.pillars.market = 0.9;
            other.pillars.need = 0.1;
            return [published, other].map(s =>
              window.tenkai.whatIfDistance(input, s, window.tenkai.whatIf(input, s), 10));
            """,
            data);

    assertThat(distances.get(0).path("weights").asDouble()).isZero();
    assertThat(distances.get(0).path("spearman").asDouble()).isCloseTo(1, within(1e-12));
    assertThat(distances.get(0).path("moved").asInt()).isZero();
    assertThat(distances.get(1).path("weights").asDouble()).isCloseTo(40, within(1e-9));
    assertThat(distances.get(1).path("spearman").asDouble()).isBetween(0.5, 0.9999);
  }

  private static JsonNode data(ReleaseContents contents) throws IOException {
    return MAPPER.readTree(
        SitePages.of(contents).byId("site/africa/what-if.html", "what-if-data").getTextContent());
  }

  private static ObjectNode setting(JsonNode data, Random random) {
    ObjectNode setting = MAPPER.createObjectNode();
    setting.put("mode", random.nextInt(4) == 0 ? "fields" : "pillars");
    ObjectNode axes = setting.putObject("axes");
    data.path("axes").forEach(axis -> axes.put(axis.path("id").asText(), weight(random)));
    ObjectNode pillars = setting.putObject("pillars");
    data.path("pillars").forEach(pillar -> pillars.put(pillar.path("id").asText(), weight(random)));
    ObjectNode fields = setting.putObject("fields");
    data.path("fields").forEach(field -> fields.put(field.asText(), random.nextInt(11)));
    ObjectNode gates = setting.putObject("gates");
    data.path("gates")
        .forEach(
            gate -> {
              if (random.nextInt(3) == 0) {
                gates.putNull(gate.path("id").asText());
              } else {
                gates.put(gate.path("id").asText(), 4e6 * random.nextDouble());
              }
            });
    return setting.put("coverage", random.nextDouble());
  }

  private static double weight(Random random) {
    return random.nextInt(10) == 0 ? 0 : random.nextInt(101) / 100.0;
  }
}
