package jp.tenkai.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Names that try to be markup, a formula, a turn of the line, or a flood: they stay text. */
class HostilePagesTest {

  private static final List<String> COLUMNS =
      List.of("name_en", "name_ja", "mark_en", "mark_ja", "reason_en", "reason_ja");

  static List<String> hostile() {
    return List.of(
        "</script><script>alert(1)</script><img src=x onerror=alert(2)>",
        "]]><!-- \u2028 & &amp; <![CDATA[",
        "=HYPERLINK(\"http://example.invalid\",\"x\")",
        "\u202Egnp.exe\u2066",
        "長い名前".repeat(500));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void staysText(String name) throws IOException {
    SitePages site = SitePages.of(SyntheticRelease.contents(named(name)));

    for (String path : site.pages()) {
      long scripts =
          site.elements(path).stream()
              .filter(element -> element.getTagName().equals("script"))
              .filter(element -> element.getAttribute("src").isEmpty())
              .count();
      assertThat(scripts).as(path).isLessThanOrEqualTo(2);
      assertThat(SitePages.elements(site.document(path), "img")).as(path).isEmpty();
    }
    Element first = site.rows("site/africa/index.html", "ranking-table").get(0);
    Element cell = SitePages.elements(first, "th").get(0);
    assertThat(SitePages.elements(cell, "bdi").get(0).getTextContent()).isEqualTo(name);
    JsonNode data =
        new JsonMapper()
            .readTree(site.byId("site/africa/what-if.html", "what-if-data").getTextContent());
    assertThat(data.path("countries").get(0).path("name").asText()).isEqualTo(name);
  }

  private static Map<String, Table> named(String name) {
    Map<String, Table> tables = new HashMap<>(SyntheticRelease.tables());
    for (String table : List.of("ranking", "opportunity")) {
      Table changed = tables.get(table).copy();
      for (String column : COLUMNS) {
        if (changed.columnNames().contains(column)) {
          StringColumn texts = changed.stringColumn(column);
          for (int i = 0; i < texts.size(); i++) {
            texts.set(i, name);
          }
        }
      }
      tables.put(table, changed);
    }
    return tables;
  }
}
