package jp.tenkai.jobs.software;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The bill of materials (SBOM) of a ledger in the format CycloneDX 1.6, JSON. It carries neither a
 * serial number nor a time, so that the same software gives the same bytes.
 */
public final class Sbom {
  /** Where it lies in a release. */
  public static final String PATH = "sbom/bom.json";

  /** The licences of the list of libraries that SPDX knows by an id; others go by name. */
  static final Set<String> SPDX =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "CDDL-1.0",
          "CDDL-1.1",
          "EDL-1.0",
          "EPL-1.0",
          "EPL-2.0",
          "GPL-2.0-with-classpath-exception",
          "ISC",
          "LGPL-2.1-or-later",
          "MIT",
          "MIT-0",
          "MPL-1.1",
          "MPL-2.0",
          "OFL-1.1",
          "Unicode-3.0",
          "W3C");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Sbom() {}

  /** The bytes of the file. */
  public static byte[] of(Ledger ledger) {
    ObjectNode bom = JSON.createObjectNode();
    bom.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
    bom.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
    ArrayNode components = JSON.createArrayNode();
    for (Piece piece : ledger.pieces()) {
      if (piece.kind() == PieceKind.OWN) {
        ObjectNode own = component(piece).put("type", "application");
        bom.set("metadata", JSON.createObjectNode().set("component", own));
      } else {
        components.add(component(piece));
      }
    }
    bom.set("components", components);
    ObjectNode whole = JSON.createObjectNode().put("aggregate", "complete");
    whole.set("assemblies", JSON.createArrayNode().add("Tenkai"));
    bom.set("compositions", JSON.createArrayNode().add(whole));
    try {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      printer.indentObjectsWith(indenter);
      printer.indentArraysWith(indenter);
      String text = JSON.writer(printer).writeValueAsString(bom);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  private static ObjectNode component(Piece piece) {
    ObjectNode component = JSON.createObjectNode();
    component.put("type", type(piece.kind()));
    component.put("bom-ref", piece.library().map(Library::purl).orElse(piece.name()));
    piece.library().ifPresent(library -> component.put("group", library.group()));
    component.put("name", piece.library().map(Library::artifact).orElse(piece.name()));
    component.put("version", piece.version());
    if (!piece.sha256().isEmpty()) {
      component.set(
          "hashes",
          JSON.createArrayNode()
              .add(JSON.createObjectNode().put("alg", "SHA-256").put("content", piece.sha256())));
    }
    if (!piece.licence().isEmpty()) {
      ArrayNode licences = JSON.createArrayNode();
      for (String licence : piece.licence().split(" OR ")) {
        String key = SPDX.contains(licence) ? "id" : "name";
        licences.add(
            JSON.createObjectNode().set("license", JSON.createObjectNode().put(key, licence)));
      }
      component.set("licenses", licences);
    }
    piece.library().ifPresent(library -> component.put("purl", library.purl()));
    ArrayNode properties = JSON.createArrayNode();
    properties.add(property("place", piece.place()));
    piece
        .support()
        .flatMap(Support::until)
        .ifPresent(until -> properties.add(property("support-until", until.toString())));
    component.set("properties", properties);
    return component;
  }

  private static ObjectNode property(String name, String value) {
    return JSON.createObjectNode().put("name", "tenkai:" + name).put("value", value);
  }

  private static String type(PieceKind kind) {
    return switch (kind) {
      case LIBRARY -> "library";
      case RUN_TIME -> "platform";
      case FONT, STYLE, SCRIPT -> "file";
      case DATA -> "data";
      case OWN -> "application";
    };
  }
}
