package jp.tenkai.export.datapackage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.text.Bilingual;
import tech.tablesaw.api.Row;

/** A source that the release draws on, as its table {@code sources} has it. */
record UsedSource(
    String id, Bilingual name, String publisher, String licence, String terms, String attribution) {

  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^-a-zA-Z0-9._]+");
  private static final Map<String, String> TEXTS =
      Map.of(
          "CC0", "https://creativecommons.org/publicdomain/zero/1.0/",
          "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/",
          "CC BY-NC-SA 3.0 IGO", "https://creativecommons.org/licenses/by-nc-sa/3.0/igo/");

  /** Each source once, in the table's order. */
  static List<UsedSource> of(ReleaseContents contents) {
    Set<UsedSource> sources = new LinkedHashSet<>();
    for (Row row : contents.table(ReleaseTables.SOURCES)) {
      sources.add(
          new UsedSource(
              row.getString("source"),
              new Bilingual(row.getString("name_en"), row.getString("name_ja")),
              row.getString("publisher"),
              row.getString("licence"),
              row.getString("terms"),
              row.getString("attribution")));
    }
    return new ArrayList<>(sources);
  }

  /** The licences of all sources together: a reader has to keep each of them. */
  static ArrayNode licences(List<UsedSource> sources) {
    ArrayNode licences = JsonNodeFactory.instance.arrayNode();
    sources.stream()
        .map(UsedSource::licence)
        .distinct()
        .forEach(text -> licences.add(licence(text)));
    return licences;
  }

  static ArrayNode list(List<UsedSource> sources) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (UsedSource source : sources) {
      ObjectNode node = list.addObject();
      node.put("title", source.name().en()).put("title_ja", source.name().ja());
      node.put("id", source.id()).put("publisher", source.publisher());
      node.put("licence", source.licence()).put("terms", source.terms());
      node.put("attribution", source.attribution());
    }
    return list;
  }

  private static ObjectNode licence(String text) {
    ObjectNode licence = JsonNodeFactory.instance.objectNode();
    String name = NOT_IN_A_NAME.matcher(text).replaceAll("-");
    licence.put("name", name.isEmpty() ? "unknown" : name);
    if (TEXTS.containsKey(text)) {
      licence.put("path", TEXTS.get(text));
    }
    return licence.put("title", text.isEmpty() ? "unknown" : text);
  }
}
