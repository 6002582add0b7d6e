package jp.tenkai.export.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.tenkai.export.WrittenRelease;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of the W3C's recommendation "Metadata Vocabulary for Tabular Data" (17 December 2015)
 * that a description of ours could break; no validator for it is kept up in a registry.
 */
class CsvwMetadataTest {

  /** Sections 5.1.2 to 5.11.2: the properties that may stand without a prefix. */
  private static final Set<String> TERMS =
      Set.of(
          "@context",
          "@type",
          "@value",
          "@language",
          "dialect",
          "tables",
          "url",
          "tableSchema",
          "columns",
          "primaryKey",
          "foreignKeys",
          "columnReference",
          "reference",
          "resource",
          "name",
          "titles",
          "en",
          "ja",
          "datatype",
          "base",
          "minimum",
          "maximum",
          "required",
          "null",
          "encoding",
          "delimiter",
          "quoteChar",
          "doubleQuote",
          "header",
          "skipInitialSpace",
          "lineTerminators");

  @TempDir private Path out;
  private ReleaseContents contents;
  private JsonNode root;

  @BeforeEach
  void write() throws IOException {
    contents = WrittenRelease.below(out);
    root = new CsvwMetadata(contents).tree();
  }

  @Test
  void theContextIsTheVocabularysWithALanguage() {
    assertThat(root.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/csvw");
    assertThat(root.at("/@context/1/@language").asText()).isEqualTo("en");
    assertThat(root.get("@type").asText()).isEqualTo("TableGroup");
  }

  @Test
  void everyPropertyIsATermOfTheVocabularyOrHasAPrefixOfItsInitialContext() {
    assertThat(names(root))
        .allMatch(
            name -> TERMS.contains(name) || name.startsWith("dc:") || name.startsWith("schema:"));
  }

  @Test
  void everyFileHasItsHeaderAmongTheTitlesInOrder() throws IOException {
    assertThat(root.get("tables")).hasSize(ReleaseTables.all().size());
    for (JsonNode table : root.get("tables")) {
      Path file = contents.directory().resolve("tables").resolve(table.get("url").asText());
      String header = Files.readString(file).substring(1).split("\r\n", 2)[0];
      List<String> titles = new ArrayList<>();
      for (JsonNode column : table.at("/tableSchema/columns")) {
        titles.add(column.at("/titles/en/0").asText());
        assertThat(column.at("/titles/ja").asText()).isNotBlank();
        assertThat(column.at("/name").asText()).matches("[a-z][a-z0-9_]*");
        assertThat(column.at("/datatype/base").asText())
            .isIn("string", "integer", "double", "boolean");
      }
      assertThat(header).isEqualTo(String.join(",", titles));
    }
  }

  @Test
  void keysAndReferencesNameColumnsOfTablesOfTheGroup() {
    int references = 0;
    for (JsonNode table : root.get("tables")) {
      Set<String> own = columns(table.get("url").asText());
      table.at("/tableSchema/primaryKey").forEach(key -> assertThat(own).contains(key.asText()));
      for (JsonNode key : table.at("/tableSchema/foreignKeys")) {
        Set<String> other = columns(key.at("/reference/resource").asText());
        key.get("columnReference").forEach(name -> assertThat(own).contains(name.asText()));
        key.at("/reference/columnReference")
            .forEach(name -> assertThat(other).contains(name.asText()));
        references++;
      }
    }
    assertThat(references).isPositive();
  }

  private Set<String> columns(String url) {
    Set<String> names = new HashSet<>();
    for (JsonNode table : root.get("tables")) {
      if (table.get("url").asText().equals(url)) {
        table.at("/tableSchema/columns").forEach(column -> names.add(column.get("name").asText()));
      }
    }
    return names;
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new HashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> names.addAll(names(child)));
    return names;
  }
}
