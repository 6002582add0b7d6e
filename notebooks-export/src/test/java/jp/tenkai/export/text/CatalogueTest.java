package jp.tenkai.export.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

  private final Catalogue en = Catalogue.of(Language.EN);
  private final Catalogue ja = Catalogue.of(Language.JA);

  @Test
  void bothLanguagesHaveTheSameKeysWithTheSamePlaceholders() {
    assertThat(ja.keys()).isEqualTo(en.keys()).isNotEmpty();
    assertThat(en.keys())
        .allSatisfy(key -> assertThat(ja.placeholders(key)).isEqualTo(en.placeholders(key)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noMessageIsEmptyAndNoKeyStandsTwiceOrOutOfOrder(Language language) throws IOException {
    List<String> keys = keysInFile(language);

    assertThat(keys).isSorted().doesNotHaveDuplicates();
    Catalogue catalogue = Catalogue.of(language);
    assertThat(catalogue.keys()).containsExactlyElementsOf(keys);
    assertThat(keys)
        .allSatisfy(
            key -> {
              Map<String, String> values =
                  catalogue.placeholders(key).stream()
                      .collect(Collectors.toMap(name -> name, name -> "x"));
              assertThat(catalogue.text(key, values)).isNotBlank();
            });
  }

  @Test
  void fillsInNamedValuesAsTheyAre() {
    assertThat(en.text("reason.above", Map.of("indicator", "$1 \\ {points}", "points", "3.2")))
        .isEqualTo("$1 \\ {points}: adds 3.2 points");
  }

  @Test
  void refusesAnUnknownKeyAndWrongPlaceholders() {
    assertThatThrownBy(() -> ja.text("no.such.key"))
        .hasMessage("message 'no.such.key' is not in the catalogue of language 'ja'");
    assertThatThrownBy(() -> ja.text("reason.above", Map.of("indicator", "x")))
        .hasMessage(
            "message 'reason.above': expected values for [indicator, points], found [indicator]");
  }

  private static List<String> keysInFile(Language language) throws IOException {
    String name = language.tag() + ".properties";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Catalogue.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("=", 2)[0].strip())
          .toList();
    }
  }
}
