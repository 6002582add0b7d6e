package jp.tenkai.export.explore;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.TableRow;

/** Where a field's imports come from, and of which years they are. */
final class FieldSource {

  private static final String IMPORTS = "field-imports";

  private FieldSource() {}

  /** Writes nothing where no component of the field tells. */
  static void write(PageWords page, Html html, StrategyScene scene, String field) {
    Set<String> sources = new TreeSet<>();
    Set<Long> years = new TreeSet<>();
    TableRow.stream(scene.tables().components())
        .filter(row -> row.text("field").equals(field))
        .filter(row -> row.text("indicator").equals(IMPORTS))
        .filter(row -> !row.text("source").isEmpty())
        .forEach(
            row -> {
              sources.add(row.text("source"));
              row.whole("year").ifPresent(years::add);
            });
    if (sources.isEmpty() || years.isEmpty()) {
      return;
    }
    String names =
        String.join(
            page.say("map.comma"), sources.stream().map(source -> name(page, source)).toList());
    String list = String.join(page.say("map.comma"), years.stream().map(String::valueOf).toList());
    html.text(" ")
        .element(
            "span",
            page.say("field.markets.source", Map.of("source", names, "years", list)),
            "class",
            "source");
  }

  private static String name(PageWords page, String source) {
    var settings = page.contents().settings().sources().get(source);
    return settings == null ? source : page.in(settings.name());
  }
}
