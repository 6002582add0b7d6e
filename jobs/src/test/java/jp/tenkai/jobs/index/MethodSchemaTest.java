package jp.tenkai.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor says about a method file and what the reader says are the same. */
class MethodSchemaTest {
  private static final Path METHODS = Path.of(System.getProperty("tenkai.home"), "conf", "methods");

  private final JsonNode tree;
  private final Schema schema;

  MethodSchemaTest() throws IOException {
    String text = Files.readString(METHODS.resolve("method.schema.json"));
    tree = new ObjectMapper().readTree(text);
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  static Stream<Path> methods() throws IOException {
    try (Stream<Path> files = Files.list(METHODS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodFileIsTakenByTheSchemaAndTheReader(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
    assertThat(MethodReader.read("method.yaml", text).id()).isNotBlank();
  }

  @Test
  void theSchemaNamesTheMethodsOfTheReaders() {
    assertThat(names("imputation", "method")).containsExactlyElementsOf(ImputationReader.NAMES);
    assertThat(names("treatment", "method")).containsExactlyElementsOf(TreatmentReader.NAMES);
    assertThat(names("normalisation", "method"))
        .containsExactlyElementsOf(NormalisationReader.NAMES);
    assertThat(names("weighting", "method")).containsExactlyElementsOf(WeightingReader.NAMES);
    assertThat(names("aggregation", "method")).containsExactlyElementsOf(AggregationReader.NAMES);
    assertThat(names("assumption", "vary")).containsExactlyElementsOf(RobustnessReader.NAMES);
    for (String step :
        List.of("imputation", "treatment", "normalisation", "weighting", "aggregation")) {
      assertThat(names(step + "-step", "method")).isEqualTo(names(step, "method"));
    }
  }

  @Test
  void theSchemaNamesTheTransformationsAndOpinionsOfTheReaders() {
    Set<String> forms = names("treatment", "form");
    assertThat(forms).containsExactlyInAnyOrderElementsOf(TreatmentReader.FORMS);
    assertThat(names("treatment", "then"))
        .containsExactlyInAnyOrderElementsOf(TreatmentReader.FALLBACKS);
    Set<String> opinions = new LinkedHashSet<>();
    tree.at("/properties/opinions/items/enum").forEach(word -> opinions.add(word.asText()));
    assertThat(opinions).containsExactlyElementsOf(MethodReader.OPINIONS);
  }

  private Set<String> names(String kind, String key) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode branch : tree.at("/$defs/" + kind + "/oneOf")) {
      JsonNode words = branch.at("/properties/" + key);
      if (words.has("const")) {
        names.add(words.get("const").asText());
      }
      words.path("enum").forEach(word -> names.add(word.asText()));
    }
    return names;
  }

  /** One of each kind of step, so that a schema that takes nothing would be seen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "groups: [g]\nimpute: {method: group-median, at_least: 2, levels: {1: {method: em}}}",
        "impute: {method: regression, predictors: 3, spare_donors: 4, indicators: {a: {method: none}}}",
        "impute: {method: nearest-neighbours, donors: 2, overlap: 1}",
        "impute: {method: panel-latest, points: 3}",
        "treat: {method: winsorise, then: keep, points: 3}",
        "treat: {method: winsorise, then: box-cox, lambda: 0.5, start: winsorised}",
        "treat: {method: transform, form: log-gii, factor: 10}",
        "treat: {method: percentiles, low: 0.1, groups: {A: {method: force-winsorise, points: 1}}}",
        "normalise: {method: distance-to-reference, unit: U1, cap: true}",
        "normalise: {method: goalposts, from: 0, to: 10, low: 1}",
        "normalise: {method: logistic, threshold: 3, steepness: 0.5}",
        "normalise: {method: scaled, low: 0, high: 5}",
        "weigh: {method: optimised, shares: {a: 1, b: 2}}",
        "weigh: {method: ahp, compare: [{child: a, with: b, ratio: 3}]}",
        "weigh: {method: budget, experts: {one: {a: 10, b: 90}}, levels: {3: {method: equal}}}",
        "aggregate: {method: power, exponent: -1}",
        "aggregate: {method: ordered, places: [1, 2]}",
        "aggregate: {method: benefit-of-the-doubt, low: 0.1, high: 0.9}",
        "screen: {availability: 0.5, non_zero: 0.1, on: imputed, keep: [U1], drop: [U2]}",
        "classes: {A: 80, B: 60, C: 40, D: 20}\nties: average\nopinions: [topsis, vikor]",
        "robustness: {draws: 10, assumptions: {w: {vary: weights, spread: 0.1}}}",
        "robustness: {assumptions: {w: {vary: inclusion, leave_out: [a]}, m: {vary: measurement}}}"
      })
  void whatTheReaderTakesTheSchemaTakes(String part) {
    String text = "method: m\n" + part + "\n";
    assertThat(MethodReader.read("method.yaml", text).id()).isEqualTo("m");
    assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "about: no name",
        "method: m\nnormalize: {method: min-max}",
        "method: m\nimpute: {method: mode}",
        "method: m\nimpute: median",
        "method: m\nimpute: {}",
        "method: m\nimpute: {method: mean, at_least: 3}",
        "method: m\nimpute: {method: group-mean, at_least: 0}",
        "method: m\nimpute: {method: em, ridge: -1}",
        "method: m\ntreat: {method: winsorise, skewness: 0}",
        "method: m\ntreat: {method: winsorise, points: many}",
        "method: m\ntreat: {method: winsorise, then: keep, factor: 2}",
        "method: m\ntreat: {method: winsorise, then: keep, start: winsorised}",
        "method: m\ntreat: {method: force-winsorise}",
        "method: m\ntreat: {method: transform, form: sqrt}",
        "method: m\nnormalise: {method: z-score, deviation: 0}",
        "method: m\nnormalise: {method: distance-to-reference}",
        "method: m\nnormalise: {method: min-max, low: \"0\"}",
        "method: m\nnormalise: {method: min-max, levels: {0: {method: rank}}}",
        "method: m\nnormalise: {method: min-max, indicators: [a]}",
        "method: m\nweigh: {method: equal, indicators: {a: {method: given}}}",
        "method: m\naggregate: {method: arithmetic, indicators: {a: {method: harmonic}}}",
        "method: m\nweigh: {method: optimised}",
        "method: m\nweigh: {method: budget, experts: {}}",
        "method: m\nweigh: {method: ahp, compare: [{child: a, ratio: 3}]}",
        "method: m\nweigh: {method: budget, experts: {one: {a: -1}}}",
        "method: m\naggregate: {method: power}",
        "method: m\naggregate: {method: power, exponent: 0}",
        "method: m\naggregate: {method: mean-min, alpha: 2}",
        "method: m\naggregate: {method: ordered}",
        "method: m\nscreen: {availability: 1.5}",
        "method: m\nscreen: {on: raw}",
        "method: m\nties: first",
        "method: m\nclasses: {A: 80, B: 60, C: 40}",
        "method: m\nopinions: [electre]",
        "method: m\nopinions: [topsis, topsis]",
        "method: m\npresent_share: 2",
        "method: m\nrobustness: {draws: 10}",
        "method: m\nrobustness: {assumptions: {}}",
        "method: m\nrobustness: {base: 1, assumptions: {w: {vary: weights, spread: 0.1}}}",
        "method: m\nrobustness: {assumptions: {w: {vary: weights}}}",
        "method: m\nrobustness: {assumptions: {w: {vary: weights, spread: 1}}}",
        "method: m\nrobustness: {assumptions: {n: {vary: normalisation, choices: []}}}",
        "method: m\nrobustness: {assumptions: {i: {vary: imputation-draws, sets: 1}}}",
        "method: m\nrobustness: {assumptions: {i: {vary: everything}}}"
      })
  void aBrokenFileIsRefusedByTheReaderAndByTheSchema(String text) {
    assertThatThrownBy(() -> MethodReader.read("method.yaml", text + "\n"))
        .isInstanceOf(UnusableInput.class);
    assertThat(schema.validate(text + "\n", InputFormat.YAML)).isNotEmpty();
  }
}
