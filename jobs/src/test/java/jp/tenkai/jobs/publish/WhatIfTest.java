package jp.tenkai.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The page that tries other weights and limits gives the ranks of the engine: 200 random settings
 * of each strategy, computed in Chromium and by the engine that makes the releases.
 */
class WhatIfTest {

  private static final int SETTINGS = 200;

  /** Both add the same numbers in the same order; their logarithms may differ in the last bit. */
  private static final double TOLERANCE = 1e-12;

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final MadePublication PUBLICATION = MadePublication.embedded();

  @Test
  void ranksAreThoseOfTheEngineForRandomSettings() throws IOException {
    try (TestBrowser browser = TestBrowser.open()) {
      Page page = browser.page(ColorScheme.LIGHT, 1280, url -> url.startsWith("file:"));
      for (String strategy : List.of("africa", "mexx-expansion")) {
        page.navigate(PUBLICATION.directory().toUri() + "site/" + strategy + "/what-if.html");
        JsonNode data =
            MAPPER.readTree(
                (String) page.evaluate("document.getElementById('what-if-data').textContent"));
        ArrayNode settings = settings(page, strategy);
        JsonNode results =
            MAPPER.readTree(
                (String)
                    page.evaluate(
                        """
                        settings => {
                          const data = JSON.parse(document.getElementById('what-if-data').textContent);
                          return JSON.stringify(JSON.parse(settings).map(s => tenkai.whatIf(data, s)));
                        }
                        """,
                        settings.toString()));

        EngineRanks engine = EngineRanks.of(strategy);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
          JsonNode setting = settings.get(i);
          for (JsonNode result : results.get(i)) {
            compare(engine.under(setting, data), result, "setting " + i, differences);
          }
        }
        assertThat(results).hasSize(SETTINGS);
        assertThat(differences).as(strategy).isEmpty();
      }
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void thePublishedSettingGivesThePublishedRanks() throws IOException {
    try (TestBrowser browser = TestBrowser.open()) {
      Page page = browser.page(ColorScheme.LIGHT, 1280, url -> url.startsWith("file:"));
      page.navigate(PUBLICATION.directory().toUri() + "site/africa/what-if.html");
      Object moved =
          page.evaluate(
              """
              () => {
                const data = JSON.parse(document.getElementById('what-if-data').textContent);
                const made = tenkai.whatIf(data, tenkai.whatIfPublished(data));
                return made.filter((r, i) => r.rank !== data.countries[i].rank
                  || Math.abs(r.score - data.countries[i].score) > 1e-12 * r.score).map(r => r.code);
              }
              """);
      assertThat((List<?>) moved).isEmpty();
    }
  }

  private static void compare(
      EngineRanks.Ranking engine, JsonNode result, String where, List<String> differences) {
    String code = result.get("code").asText();
    double expected = engine.score(code);
    double found = result.get("score").asDouble(Double.NaN);
    boolean bothMissing = Double.isNaN(expected) && result.get("score").isNull();
    if (!bothMissing && !(Math.abs(found - expected) <= TOLERANCE * Math.abs(expected))) {
      differences.add(where + " " + code + ": score " + found + ", engine " + expected);
    }
    if (result.get("rank").asInt(0) != engine.rank(code)) {
      differences.add(
          where + " " + code + ": rank " + result.get("rank") + ", engine " + engine.rank(code));
    }
  }

  /** Weights, limits and fields drawn at random; the seed is fixed, so a failure comes again. */
  private static ArrayNode settings(Page page, String strategy) throws IOException {
    ObjectNode published =
        (ObjectNode)
            MAPPER.readTree(
                (String)
                    page.evaluate(
                        """
                        () => JSON.stringify(tenkai.whatIfPublished(
                          JSON.parse(document.getElementById('what-if-data').textContent)))
                        """));
    SplittableRandom random = new SplittableRandom(20261124L + strategy.hashCode());
    ArrayNode settings = MAPPER.createArrayNode();
    for (int i = 0; i < SETTINGS; i++) {
      ObjectNode setting = published.deepCopy();
      draw((ObjectNode) setting.get("axes"), random, 0.01);
      draw((ObjectNode) setting.get("pillars"), random, 0.01);
      if (i % 3 == 1) {
        setting.put("coverage", random.nextDouble());
      }
      if (i % 4 == 3) {
        ObjectNode gates = (ObjectNode) setting.get("gates");
        gates.put("small-population", random.nextDouble(5e7));
        gates.put("extreme-instability", random.nextDouble(-2.5, 1));
      }
      if (i % 5 == 2) {
        setting.put("mode", "fields");
        draw((ObjectNode) setting.get("fields"), random, 0);
      }
      settings.add(setting);
    }
    return settings;
  }

  private static void draw(ObjectNode weights, SplittableRandom random, double least) {
    List<String> ids = new ArrayList<>();
    weights.fieldNames().forEachRemaining(ids::add);
    ids.forEach(id -> weights.put(id, random.nextDouble(least, 1)));
  }
}
