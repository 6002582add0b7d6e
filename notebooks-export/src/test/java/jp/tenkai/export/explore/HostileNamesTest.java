package jp.tenkai.export.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.about.AboutPages;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ColumnType;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Texts that try to be markup, a formula, a turn of the line, or a flood: they stay text. */
class HostileNamesTest {

  static List<String> hostile() {
    return List.of(
        "</title></script><script>alert(1)</script>",
        "]]><!-- \u2028 &amp; <![CDATA[",
        "=HYPERLINK(\"http://example.invalid\",\"x\")",
        "\u202Egnp.exe\u2066",
        "長い名前".repeat(500));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void staysText(String name) throws IOException {
    ReleaseContents contents = SyntheticRelease.contents(named(name));
    List<Piece> pieces = new ArrayList<>(ExplorePages.pieces(contents));
    pieces.addAll(AboutPages.pieces(contents));
    pieces.addAll(
        AboutPages.closing(
            contents, List.of(new MadeFile("country/KEN-ja.pdf", "ab".repeat(32), 1))));
    WrittenPages site = WrittenPages.of(pieces);

    for (String path : site.pages()) {
      assertThat(site.faults(path)).as(path).isEmpty();
      assertThat(site.elements(path, "script"))
          .as(path)
          .allSatisfy(script -> assertThat(script.getTextContent()).isEmpty());
    }
    Element country = site.elements("site/africa/map.html", "th").get(5);
    assertThat(country.getTextContent()).isEqualTo(name);
    assertThat(WrittenPages.within(country, "bdi")).hasSize(1);
  }

  /** Every column of names and sentences holds the text. */
  private static Map<String, Table> named(String name) {
    Map<String, Table> tables = new HashMap<>();
    Map<String, Table> made = SyntheticRelease.tables();
    for (TableSpec spec : ReleaseTables.all()) {
      Table table = made.get(spec.name()).copy();
      for (String column : spec.columnNames()) {
        boolean words =
            column.matches("(name|mark|reason|detail|scenario|verdict|outcome|order)_(en|ja)")
                || List.of("publisher", "attribution", "licence", "example").contains(column);
        if (words && spec.column(column).type() == ColumnType.TEXT) {
          StringColumn texts = table.stringColumn(column);
          for (int i = 0; i < texts.size(); i++) {
            texts.set(i, name);
          }
        }
      }
      tables.put(spec.name(), table);
    }
    return tables;
  }
}
