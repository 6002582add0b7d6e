package jp.tenkai.export.datapackage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;

/**
 * The description of a release as a Data Package of version 2 that readers of version 1 understand
 * as well: both say what they are in a property of their own.
 *
 * @param folder in which the tables lie, seen from the description; empty, or ending in a slash
 */
record PackageDescriptor(ReleaseContents contents, String folder) {

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  ObjectNode tree() {
    Phrases phrases = new Phrases();
    Map<String, String> release = Map.of("release", contents.name().toString());
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", PROFILES + "datapackage.json");
    root.put("profile", "data-package");
    root.put("name", "tenkai-" + contents.name().toString().toLowerCase(Locale.ROOT));
    both(root, "title", phrases.text("package.title", release));
    both(root, "description", phrases.text("package.description"));
    root.put("version", contents.name().toString());
    root.put("created", contents.date() + "T00:00:00Z");
    root.putArray("keywords").add("health").add("trade").add("composite indicator").add("Japan");
    root.put("tenkai_version", contents.version());
    root.put("tenkai_commit", contents.commit());
    root.put("tables_sha256", contents.tablesSha256());
    List<UsedSource> sources = UsedSource.of(contents);
    root.set("licenses", UsedSource.licences(sources));
    root.set("sources", UsedSource.list(sources));
    ArrayNode resources = root.putArray("resources");
    for (TableSpec spec : ReleaseTables.all()) {
      resources.add(csv(spec));
      resources.add(parquet(spec));
    }
    return root;
  }

  private ObjectNode csv(TableSpec spec) {
    ObjectNode resource = resource(spec, spec.name(), "csv", "text/csv");
    resource.put("type", "table");
    resource.put("profile", "tabular-data-resource");
    resource.put("encoding", "utf-8");
    ObjectNode dialect = resource.putObject("dialect");
    dialect.put("$schema", PROFILES + "tabledialect.json");
    dialect.put("delimiter", ",").put("lineTerminator", "\r\n").put("quoteChar", "\"");
    dialect.put("doubleQuote", true).put("skipInitialSpace", false).put("header", true);
    resource.set("schema", schema(spec));
    return resource;
  }

  private ObjectNode parquet(TableSpec spec) {
    return resource(spec, spec.name() + "-parquet", "parquet", "application/vnd.apache.parquet");
  }

  private ObjectNode resource(TableSpec spec, String name, String format, String mediaType) {
    Manifest.Output output = contents.output(DataPackage.path(spec, format));
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("$schema", PROFILES + "dataresource.json");
    resource.put("name", name);
    resource.put("path", folder + spec.name() + "." + format);
    both(resource, "title", spec.title());
    resource.put("format", format).put("mediatype", mediaType);
    resource.put("bytes", output.bytes());
    resource.put("hash", "sha256:" + output.sha256());
    if (output.rows() != null) {
      resource.put("rows", output.rows());
    }
    return resource;
  }

  private ObjectNode schema(TableSpec spec) {
    Constraints bounds = Constraints.in(contents);
    ColumnTexts texts = new ColumnTexts();
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", PROFILES + "tableschema.json");
    ArrayNode fields = schema.putArray("fields");
    for (ColumnSpec column : spec.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put(
          "type",
          switch (column.type()) {
            case TEXT -> "string";
            case INT -> "integer";
            case REAL -> "number";
            case FLAG -> "boolean";
          });
      both(field, "title", column.label());
      both(field, "description", texts.description(spec, column));
      Bilingual unit = texts.unit(spec, column);
      if (!unit.isEmpty()) {
        both(field, "unit", unit);
      }
      if (Constraints.emptySaysAll(spec, column)) {
        field.putArray("missingValues");
      }
      ObjectNode constraints = bounds.of(spec, column);
      if (!constraints.isEmpty()) {
        field.set("constraints", constraints);
      }
    }
    schema.putArray("missingValues").add("");
    spec.key().forEach(schema.putArray("primaryKey")::add);
    List<Relation> relations = Relation.of(spec);
    if (!relations.isEmpty()) {
      ArrayNode keys = schema.putArray("foreignKeys");
      relations.forEach(relation -> keys.add(foreignKey(relation)));
    }
    return schema;
  }

  private static ObjectNode foreignKey(Relation relation) {
    ObjectNode key = JsonNodeFactory.instance.objectNode();
    relation.columns().forEach(key.putArray("fields")::add);
    ObjectNode reference = key.putObject("reference");
    reference.put("resource", relation.table().name());
    relation.target().forEach(reference.putArray("fields")::add);
    return key;
  }

  private static void both(ObjectNode node, String property, Bilingual text) {
    node.put(property, text.en());
    node.put(property + "_ja", text.ja());
  }
}
