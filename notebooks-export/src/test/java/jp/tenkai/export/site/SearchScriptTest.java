package jp.tenkai.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country is found however its name is typed, and nothing else is. */
class SearchScriptTest {

  private static final List<List<String>> COUNTRIES =
      List.of(
          List.of("ケニア", "Kenya", "KEN"),
          List.of("コートジボワール", "Côte d'Ivoire", "CIV"),
          List.of("南アフリカ", "South Africa", "ZAF"),
          List.of("中国", "China", "CHN"),
          List.of("モロッコ", "Morocco", "MAR"),
          List.of("チュニジア", "Tunisia", "TUN"));

  private static final Map<String, String> FOUND =
      Map.ofEntries(
          Map.entry("ケニア", "KEN"),
          Map.entry("けにあ", "KEN"),
          Map.entry("ｹﾆｱ", "KEN"),
          Map.entry("kenia", "KEN"),
          Map.entry("KENY", "KEN"),
          Map.entry("ken", "KEN"),
          Map.entry("cote d ivoire", "CIV"),
          Map.entry("côte", "CIV"),
          Map.entry("kotojibowaru", "CIV"),
          Map.entry("ko-tojibowa-ru", "CIV"),
          Map.entry("minamiafurika", "ZAF"),
          Map.entry("みなみあふりか", "ZAF"),
          Map.entry("南ア", "ZAF"),
          Map.entry("ちゅうごく", "CHN"),
          Map.entry("chuugoku", "CHN"),
          Map.entry("morokko", "MAR"),
          Map.entry("チュニ", "TUN"),
          Map.entry("chunijia", "TUN"),
          Map.entry("atlantis", ""),
          Map.entry(" ", "KEN CIV ZAF CHN MAR TUN"));

  @TempDir private Path folder;

  @Test
  void findsTheCountryThatIsMeant() throws IOException, InterruptedException {
    JsonMapper mapper = new JsonMapper();
    List<String> queries = FOUND.keySet().stream().sorted().toList();
    ObjectNode input = mapper.createObjectNode();
    input.set("countries", mapper.valueToTree(COUNTRIES));
    ArrayNode asked = input.putArray("queries");
    queries.forEach(asked::add);

    JsonNode found =
        NodeRun.call(
            folder,
            "search.js",
            """
            const forms = input.countries.map(c => window.tenkai.searchForms(c));
            return input.queries.map(q => input.countries
              .filter((c, i) => window.tenkai.matches(forms[i], q)).map(c => c[2]).join(' '));
            """,
            input);

    List<String> expected = new ArrayList<>();
    queries.forEach(query -> expected.add(query + " -> " + FOUND.get(query)));
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      answers.add(queries.get(i) + " -> " + found.get(i).asText());
    }
    assertThat(answers).isEqualTo(expected);
  }
}
