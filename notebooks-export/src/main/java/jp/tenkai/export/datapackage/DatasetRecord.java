package jp.tenkai.export.datapackage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;

/**
 * The entry of the release in a catalogue of data, for catalogues that read DCAT and for search
 * engines that read schema.org. Who publishes it stands in no release and is left to the catalogue.
 */
final class DatasetRecord {

  private DatasetRecord() {}

  static ObjectNode tree(ReleaseContents contents) {
    Phrases phrases = new Phrases();
    Map<String, String> release = Map.of("release", contents.name().toString());
    Bilingual title = phrases.text("package.title", release);
    Bilingual description = phrases.text("package.description");
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode prefixes = root.putArray("@context").add("https://schema.org/").addObject();
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#").put("dct", "http://purl.org/dc/terms/");
    prefixes.put("spdx", "http://spdx.org/rdf/terms#");
    root.putArray("@type").add("Dataset").add("dcat:Dataset");
    root.put("identifier", "tenkai-" + contents.name());
    for (String property : List.of("name", "dct:title")) {
      root.set(property, both(title));
    }
    for (String property : List.of("description", "dct:description")) {
      root.set(property, both(description));
    }
    root.put("version", contents.name().toString());
    root.put("datePublished", contents.date().toString());
    root.put("dct:issued", contents.date().toString());
    root.putArray("inLanguage").add("ja").add("en");
    List<UsedSource> sources = UsedSource.of(contents);
    ArrayNode licences = root.putArray("license");
    UsedSource.licences(sources).forEach(licence -> licences.add(licence.get("title")));
    ArrayNode based = root.putArray("isBasedOn");
    sources.forEach(source -> based.add(source(source)));
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    for (TableSpec spec : ReleaseTables.all()) {
      files.add(file(contents, spec, "csv", "text/csv"));
      files.add(file(contents, spec, "parquet", "application/vnd.apache.parquet"));
    }
    root.set("distribution", files);
    return root;
  }

  private static ObjectNode source(UsedSource source) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("@type", "CreativeWork");
    node.set("name", both(source.name()));
    node.putObject("publisher").put("@type", "Organization").put("name", source.publisher());
    return node.put("license", source.licence()).put("creditText", source.attribution());
  }

  private static ObjectNode file(
      ReleaseContents contents, TableSpec spec, String format, String mediaType) {
    Manifest.Output output = contents.output(DataPackage.path(spec, format));
    String name = spec.name() + "." + format;
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putArray("@type").add("DataDownload").add("dcat:Distribution");
    node.set("name", both(spec.title()));
    node.put("contentUrl", name).put("encodingFormat", mediaType);
    node.put("contentSize", output.bytes() + " B").put("sha256", output.sha256());
    node.putObject("dcat:downloadURL").put("@id", name);
    node.put("dcat:byteSize", output.bytes());
    ObjectNode checksum = node.putObject("spdx:checksum").put("@type", "spdx:Checksum");
    checksum.putObject("spdx:algorithm").put("@id", "spdx:checksumAlgorithm_sha256");
    checksum.put("spdx:checksumValue", output.sha256());
    return node;
  }

  private static ArrayNode both(Bilingual text) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    values.addObject().put("@value", text.ja()).put("@language", "ja");
    values.addObject().put("@value", text.en()).put("@language", "en");
    return values;
  }
}
