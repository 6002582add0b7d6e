package jp.tenkai.jobs.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTreeTest {
  @TempDir Path folder;

  private static String pretty(JsonNode node) throws JsonProcessingException {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return new ObjectMapper().writer(printer).writeValueAsString(node) + "\n";
  }

  private static String golden(String name) {
    return new String(SampleConf.resource(name), StandardCharsets.UTF_8);
  }

  @Test
  void of_minimalStrategy_pinsEveryDefault() throws JsonProcessingException {
    JsonNode tree = ConfigurationTree.of(SampleConf.minimal().read(folder));
    assertThat(pretty(tree.get("strategies"))).isEqualTo(golden("minimal-strategy.json"));
  }

  @Test
  void of_indicatorsAndFields_pinsTheirDefaults() {
    JsonNode tree = ConfigurationTree.of(SampleConf.minimal().read(folder));
    JsonNode spending = tree.at("/indicators/spending");
    assertThat(spending.get("max_age").intValue()).isEqualTo(8);
    assertThat(spending.get("shown_only").booleanValue()).isFalse();
    assertThat(spending.at("/scale/log").booleanValue()).isFalse();
    assertThat(tree.at("/fields/imaging/hs/010290/share").doubleValue()).isEqualTo(1);
    assertThat(tree.at("/fields/imaging/capacity/1/weight").doubleValue()).isEqualTo(1);
    assertThat(tree.at("/fields/imaging/capacity/1/impute").textValue()).isEqualTo("method");
    assertThat(Defaults.GROWTH_YEARS).isEqualTo(5);
    assertThat(Defaults.PEERS).isEqualTo(3);
  }

  @Test
  void of_backtestWithoutMore_pinsItsDefaults() {
    SampleConf conf = SampleConf.minimal();
    conf.put(
        SampleConf.STRATEGY,
        conf.text(SampleConf.STRATEGY) + "\nbacktest: {as_of: [2015], reason: Look back.}\n");
    JsonNode backtest =
        ConfigurationTree.of(conf.read(folder)).at("/strategies/sample").get("backtest");
    assertThat(backtest.toString())
        .isEqualTo(
            "{\"against\":[\"gdp-per-head\",\"health-spending\",\"medical-imports\","
                + "\"population\"],\"as_of\":[2015],\"market\":\"health-spending\","
                + "\"reason\":\"Look back.\"}");
  }

  /** JSON is YAML: what the tree says can be read back, and says the same again. */
  @Test
  void of_readBack_isTheSame() {
    JsonNode tree = ConfigurationTree.of(SampleConf.full().read(folder.resolve("first")));
    Configuration again =
        SampleConf.full()
            .put(SampleConf.SOURCES, "{\"sources\": " + tree.get("sources") + "}")
            .put(SampleConf.INDICATORS, "{\"indicators\": " + tree.get("indicators") + "}")
            .put(SampleConf.FIELDS, "{\"fields\": " + tree.get("fields") + "}")
            .put(SampleConf.SNAPSHOT, tree.get("snapshot").toString())
            .put(SampleConf.QUALITY, "{\"gates\": " + tree.get("quality") + "}")
            .put(SampleConf.EQUIVALENTS, "{\"groups\": " + tree.get("equivalents") + "}")
            .put(SampleConf.STRATEGY, tree.at("/strategies/sample").toString())
            .read(folder.resolve("second"));
    JsonNode second = ConfigurationTree.of(again);
    for (var part : tree.properties()) {
      if (!part.getKey().equals("order")) {
        assertThat(second.get(part.getKey())).as(part.getKey()).isEqualTo(part.getValue());
      }
    }
  }

  @Test
  void sha256_staysWithCommentsAndMovesWithWeightsAndOrder() {
    String hash = hash(SampleConf.full(), "a");
    assertThat(hash).matches("[0-9a-f]{64}");
    var commented = SampleConf.full().with(SampleConf.SNAPSHOT, "since:", "# a comment\nsince:");
    assertThat(hash(commented, "b")).isEqualTo(hash);
    var weighted = SampleConf.full().with(SampleConf.STRATEGY, "weight: 0.6", "weight: 0.61");
    assertThat(hash(weighted, "c")).isNotEqualTo(hash);
    var conf = SampleConf.full();
    String text = conf.text(SampleConf.FIELDS);
    int mothers = text.indexOf("  mothers:");
    int digital = text.indexOf("  digital:");
    conf.put(
        SampleConf.FIELDS,
        text.substring(0, mothers) + text.substring(digital) + text.substring(mothers, digital));
    assertThat(hash(conf, "d")).isNotEqualTo(hash);
  }

  private String hash(SampleConf conf, String name) {
    Configuration configuration = conf.read(folder.resolve(name));
    return ConfigurationTree.sha256(ConfigurationTree.of(configuration));
  }
}
