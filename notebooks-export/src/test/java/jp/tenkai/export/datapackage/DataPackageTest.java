package jp.tenkai.export.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.tenkai.export.WrittenRelease;
import jp.tenkai.export.api.Release;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.BrokenReleaseException;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.export.release.SignedManifest;
import jp.tenkai.export.signature.Trust;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPackageTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir private Path out;
  private ReleaseContents contents;

  @BeforeEach
  void write() throws IOException {
    contents = WrittenRelease.below(out);
  }

  @Test
  void theDescriptionIsValidByThePublishedSchemasOfVersionOne() throws IOException {
    JsonNode root = descriptor();

    assertThat(problems("data-package.json", root)).isEmpty();
    for (JsonNode resource : root.get("resources")) {
      boolean tabular = resource.path("profile").asText().equals("tabular-data-resource");
      String schema = tabular ? "tabular-data-resource.json" : "data-resource.json";
      assertThat(problems(schema, resource)).as(resource.get("name").asText()).isEmpty();
    }
  }

  @Test
  void theSchemasWouldFindAnError() throws IOException {
    JsonNode broken =
        MAPPER.readTree("{\"name\": \"Not A Name\", \"resources\": [], \"licenses\": [{}]}");

    assertThat(problems("data-package.json", broken)).isNotEmpty();
    assertThat(problems("tabular-data-resource.json", broken)).isNotEmpty();
  }

  /** No package of a registry holds version 2 as schemas; these are its rules in the standard. */
  @Test
  void theDescriptionKeepsTheRulesOfVersionTwo() throws IOException {
    JsonNode root = descriptor();

    assertThat(root.get("$schema").asText())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
    assertThat(root.get("version").isTextual()).isTrue();
    assertThat(root.get("sources")).isNotEmpty().allMatch(source -> source.hasNonNull("title"));
    List<String> names = root.get("resources").findValuesAsText("name");
    for (JsonNode resource : root.get("resources")) {
      assertThat(resource.get("path").asText()).doesNotStartWith("/").doesNotContain("..");
      assertThat(resource.get("$schema").asText()).endsWith("/2.0/dataresource.json");
      if (resource.path("type").asText().equals("table")) {
        JsonNode schema = resource.get("schema");
        List<String> fields = schema.get("fields").findValuesAsText("name");
        assertThat(fields).doesNotHaveDuplicates();
        assertThat(schema.get("primaryKey")).isNotEmpty();
        for (JsonNode key : schema.get("primaryKey")) {
          assertThat(fields).contains(key.asText());
        }
        for (JsonNode key : schema.path("foreignKeys")) {
          assertThat(names).contains(key.at("/reference/resource").asText());
          assertThat(key.at("/fields").size()).isEqualTo(key.at("/reference/fields").size());
        }
      }
    }
  }

  @Test
  void everyFileIsTheReleasesOwnWithItsSizeAndDigest() throws IOException {
    JsonNode root = descriptor();

    assertThat(root.get("resources")).hasSize(2 * ReleaseTables.all().size());
    for (JsonNode resource : root.get("resources")) {
      byte[] content = piece("data/" + resource.get("path").asText());
      assertThat(content).hasSize(resource.get("bytes").asInt());
      assertThat("sha256:" + Sha256.of(content)).isEqualTo(resource.get("hash").asText());
      Path original = contents.directory().resolve("tables/" + resource.get("path").asText());
      assertThat(content).isEqualTo(Files.readAllBytes(original));
    }
  }

  @Test
  void aFileThatIsNotTheOneTheManifestListsIsRefused() throws IOException {
    Files.writeString(contents.directory().resolve("tables/ranking.csv"), "tampered");

    assertThatThrownBy(() -> piece("data/ranking.csv"))
        .isInstanceOf(BrokenReleaseException.class)
        .hasMessageContaining("tables/ranking.csv");
    assertThatThrownBy(() -> piece("data/tenkai-2026Q4.zip"))
        .isInstanceOf(BrokenReleaseException.class);
  }

  @Test
  void theArchiveIsTheReleaseAndTheSameBytesEachTime() throws IOException {
    byte[] zip = piece("data/tenkai-2026Q4.zip");
    Path unpacked = out.resolve("unpacked");
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = unpacked.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, in.readAllBytes());
        names.add(entry.getName());
      }
    }

    assertThat(names).startsWith("manifest.json", "manifest.json.p7s", "datapackage.json");
    assertThat(names).hasSize(3 + 2 * ReleaseTables.all().size());
    assertThat(SignedManifest.in(unpacked).check(Trust.anyone()).flaws()).isEmpty();
    Release release = Release.open(unpacked);
    for (TableSpec table : ReleaseTables.all()) {
      assertThat(release.table(table.name()).rowCount())
          .isEqualTo(contents.table(table).rowCount());
    }
    JsonNode root = MAPPER.readTree(Files.readAllBytes(unpacked.resolve("datapackage.json")));
    for (JsonNode resource : root.get("resources")) {
      assertThat(unpacked.resolve(resource.get("path").asText())).exists();
    }
    assertThat(piece("data/tenkai-2026Q4.zip")).isEqualTo(zip);
  }

  @Test
  void aCatalogueFindsTitleFilesLicencesAndSources() throws IOException {
    JsonNode root = MAPPER.readTree(piece("data/dataset.jsonld"));

    assertThat(root.at("/@context/0").asText()).isEqualTo("https://schema.org/");
    assertThat(root.at("/@type/1").asText()).isEqualTo("dcat:Dataset");
    assertThat(root.at("/dct:title/0/@language").asText()).isEqualTo("ja");
    assertThat(root.at("/license/0").asText()).isEqualTo("CC BY-NC-SA 3.0");
    assertThat(root.get("distribution")).hasSize(2 * ReleaseTables.all().size());
    Pattern prefixed = Pattern.compile("@?[a-zA-Z0-9]+|(dcat|dct|spdx):[a-zA-Z0-9]+");
    assertThat(names(root)).allMatch(name -> prefixed.matcher(name).matches());
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    contents = WrittenRelease.hostileBelow(out.resolve("hostile"));

    JsonNode root = descriptor();
    assertThat(root.at("/sources/0/title").asText()).isEqualTo(WrittenRelease.HOSTILE);
    assertThat(problems("data-package.json", root)).isEmpty();
    assertThat(MAPPER.readTree(piece("data/dataset.jsonld")).at("/isBasedOn/0/creditText").asText())
        .isEqualTo(WrittenRelease.HOSTILE);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (!node.has("dcat") || node.has("@type")) {
      node.fieldNames().forEachRemaining(names::add);
    }
    node.forEach(child -> names.addAll(names(child)));
    return names;
  }

  private JsonNode descriptor() throws IOException {
    return MAPPER.readTree(piece("data/datapackage.json"));
  }

  private byte[] piece(String path) throws IOException {
    for (Piece piece : DataPackage.pieces(contents)) {
      if (piece.path().equals(path)) {
        return piece.maker().make();
      }
    }
    throw new IllegalArgumentException("no piece " + path);
  }

  private static List<String> problems(String name, JsonNode node) throws IOException {
    try (InputStream in = DataPackageTest.class.getResourceAsStream("frictionless/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
              .getSchema(text, InputFormat.JSON);
      return schema.validate(node.toString(), InputFormat.JSON).stream()
          .map(Object::toString)
          .toList();
    }
  }
}
