package jp.tenkai.export.datapackage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.ColumnType;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;

/**
 * The description of all CSV files by the W3C's model of CSV on the Web, as one group of tables.
 */
record CsvwMetadata(ReleaseContents contents) {

  ObjectNode tree() {
    Phrases phrases = new Phrases();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
    root.put("@type", "TableGroup");
    root.set(
        "dc:title",
        both(phrases.text("package.title", Map.of("release", contents.name().toString()))));
    root.set("dc:description", both(phrases.text("package.description")));
    root.put("dc:issued", contents.date().toString());
    ObjectNode dialect = root.putObject("dialect");
    dialect.put("encoding", "utf-8").put("delimiter", ",").put("quoteChar", "\"");
    dialect.put("doubleQuote", true).put("header", true).put("skipInitialSpace", false);
    dialect.putArray("lineTerminators").add("\r\n").add("\n");
    ArrayNode tables = root.putArray("tables");
    Constraints bounds = Constraints.in(contents);
    ReleaseTables.all().forEach(spec -> tables.add(table(spec, bounds)));
    return root;
  }

  private static ObjectNode table(TableSpec spec, Constraints bounds) {
    ColumnTexts texts = new ColumnTexts();
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    table.put("@type", "Table").put("url", spec.name() + ".csv");
    table.set("dc:title", both(spec.title()));
    ObjectNode schema = table.putObject("tableSchema").put("@type", "Schema");
    ArrayNode columns = schema.putArray("columns");
    spec.columns().forEach(column -> columns.add(column(spec, column, texts, bounds)));
    spec.key().forEach(schema.putArray("primaryKey")::add);
    List<Relation> relations = Relation.of(spec);
    if (!relations.isEmpty()) {
      ArrayNode keys = schema.putArray("foreignKeys");
      for (Relation relation : relations) {
        ObjectNode key = keys.addObject();
        relation.columns().forEach(key.putArray("columnReference")::add);
        ObjectNode reference = key.putObject("reference");
        reference.put("resource", relation.table().name() + ".csv");
        relation.target().forEach(reference.putArray("columnReference")::add);
      }
    }
    return table;
  }

  private static ObjectNode column(
      TableSpec spec, ColumnSpec column, ColumnTexts texts, Constraints bounds) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("@type", "Column").put("name", column.name());
    ObjectNode titles = node.putObject("titles");
    // One of the titles has to be the header of the file, or the file counts as another table's.
    titles.putArray("en").add(column.name()).add(column.label().en());
    titles.put("ja", column.label().ja());
    node.set("dc:description", both(texts.description(spec, column)));
    Bilingual unit = texts.unit(spec, column);
    if (!unit.isEmpty()) {
      node.set("schema:unitText", both(unit));
    }
    node.set("datatype", datatype(spec, column, bounds));
    if (Constraints.required(spec, column)) {
      node.put("required", true);
    }
    ArrayNode missing = node.putArray("null");
    if (!Constraints.emptySaysAll(spec, column)) {
      missing.add("");
    }
    return node;
  }

  private static ObjectNode datatype(TableSpec spec, ColumnSpec column, Constraints bounds) {
    ObjectNode datatype = JsonNodeFactory.instance.objectNode();
    datatype.put(
        "base",
        switch (column.type()) {
          case TEXT -> "string";
          case INT -> "integer";
          case REAL -> "double";
          case FLAG -> "boolean";
        });
    if (column.type() != ColumnType.TEXT) {
      ObjectNode constraints = bounds.of(spec, column);
      for (String bound : List.of("minimum", "maximum")) {
        if (constraints.has(bound)) {
          datatype.set(bound, constraints.get(bound));
        }
      }
    }
    return datatype;
  }

  private static ArrayNode both(Bilingual text) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    values.addObject().put("@value", text.ja()).put("@language", "ja");
    values.addObject().put("@value", text.en()).put("@language", "en");
    return values;
  }
}
