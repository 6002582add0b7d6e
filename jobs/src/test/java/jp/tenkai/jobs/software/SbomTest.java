package jp.tenkai.jobs.software;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bill of materials is what CycloneDX says it should be, and the same bytes each time. */
class SbomTest {
  private static final String BASE = "http://cyclonedx.org/schema/";
  private static final Path CONF = Path.of(System.getProperty("tenkai.home", ".."), "conf");

  private final Ledger ledger = Ledger.of("1.0.0", Libraries.locked(), SoftwareFiles.support(CONF));
  private final byte[] bytes = Sbom.of(ledger);

  @Test
  void isValidByTheSchemaOfCycloneDx() throws IOException {
    Schema schema = schema();

    assertThat(schema.validate(text(), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(text().replace("\"library\"", "\"libary\""), InputFormat.JSON))
        .as("the schema sees a mistake")
        .isNotEmpty();
  }

  @Test
  void namesEveryPieceOnceWithItsDigestAndPlace() throws IOException {
    JsonNode bom = new ObjectMapper().readTree(bytes);
    Set<String> references = new HashSet<>();

    for (JsonNode component : bom.get("components")) {
      assertThat(references.add(component.get("bom-ref").asText()))
          .as(component.get("bom-ref").asText())
          .isTrue();
      if (component.get("type").asText().equals("library")) {
        assertThat(component.at("/hashes/0/content").asText()).matches("[0-9a-f]{64}");
        assertThat(component.get("purl").asText()).startsWith("pkg:maven/");
        assertThat(component.get("licenses")).isNotEmpty();
      }
    }
    assertThat(references).hasSize(ledger.pieces().size() - 1);
    assertThat(bom.at("/metadata/component/name").asText()).isEqualTo("Tenkai");
  }

  @Test
  void hasNeitherTimeNorSerialNumberAndIsTheSameEachTime() {
    assertThat(Sbom.of(Ledger.of("1.0.0", Libraries.locked(), SoftwareFiles.support(CONF))))
        .isEqualTo(bytes);
    assertThat(text()).doesNotContain("serialNumber", "timestamp");
  }

  private String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Schema schema() throws IOException {
    Map<String, String> known =
        Map.of(
            BASE + "spdx.schema.json", resource("spdx.schema.json"),
            BASE + "jsf-0.82.schema.json", resource("jsf-0.82.schema.json"));
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(known))
        .getSchema(resource("bom-1.6.schema.json"), InputFormat.JSON);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = SbomTest.class.getResourceAsStream("/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
