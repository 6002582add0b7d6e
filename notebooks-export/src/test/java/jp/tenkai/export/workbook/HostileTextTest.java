package jp.tenkai.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.release.ReleaseContents;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** Texts in tables that would do something if they were not taken as texts. */
class HostileTextTest {

  private static final String LONG = "国".repeat(2_000);
  private static final String RIGHT_TO_LEFT = "\u202Eselgnis\u202C \u200Fعربي";

  private static final List<String> TEXTS =
      List.of(
          "=HYPERLINK(\"http://example.invalid\",\"open\")",
          "+1",
          "-2+3",
          "@SUM(A1:A9)",
          "\t=1+1",
          "<script>alert(1)</script> & \"'",
          "_x0041_",
          RIGHT_TO_LEFT,
          LONG,
          "{=1+1}",
          "#NAME?");

  static byte[] workbook() throws IOException {
    ReleaseContents contents = SyntheticRelease.contents();
    Map<String, Table> tables = new LinkedHashMap<>();
    contents.tables().forEach((name, table) -> tables.put(name, table.copy()));
    spoil(tables.get("ranking"), "name_ja", "name_en", "mark_ja", "reason_ja", "reason_en");
    spoil(tables.get("opportunity"), "field_ja", "field_en", "reason_ja");
    spoil(tables.get("components"), "unit", "rule", "source", "series", "file", "licence", "terms");
    spoil(tables.get("audit"), "detail_ja", "detail_en", "subject");
    spoil(tables.get("sources"), "name_ja", "publisher", "licence", "attribution", "file", "terms");
    spoil(tables.get("gains"), "reachable");
    return StrategyWorkbook.bytes(SyntheticRelease.contents(tables), "africa");
  }

  private static void spoil(Table table, String... columns) {
    for (int row = 0; row < table.rowCount(); row++) {
      for (int column = 0; column < columns.length; column++) {
        table.stringColumn(columns[column]).set(row, TEXTS.get((row + column) % TEXTS.size()));
      }
    }
  }

  @Test
  void noTextBecomesAFormula() throws IOException {
    WorkbookFile plain =
        WorkbookFile.of(StrategyWorkbook.bytes(SyntheticRelease.contents(), "africa"));
    WorkbookFile hostile = WorkbookFile.of(workbook());

    assertThat(hostile.formulas()).isEqualTo(plain.formulas());
    assertThat(plain.formulas().get("順位")).hasSizeGreaterThan(100);
    assertThat(plain.formulas().get("スコアの内訳 Components")).isEmpty();
  }

  @Test
  void everyTextStandsInItsCellAsItIs() throws IOException {
    List<String> shown = new ArrayList<>();
    for (Row row : WorkbookFile.of(workbook()).rows("順位")) {
      row.stream()
          .filter(cell -> cell != null && cell.getType() == CellType.STRING)
          .map(Cell::getRawValue)
          .forEach(shown::add);
    }
    // A reader turns the escape back; fastexcel's reader leaves that to its caller.
    shown.replaceAll(text -> text.replace("_x005F_", "_"));
    assertThat(shown).containsAll(TEXTS);
  }

  @Test
  void whatXmlForbidsIsShownAsAReplacementCharacter() {
    assertThat(CellText.of("a\u0001b\uD800c\uFFFEd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(CellText.of("\uD83C\uDDF0 ok\n\t")).isEqualTo("\uD83C\uDDF0 ok\n\t");
  }

  @Test
  void aTextThatACellCannotHoldIsCut() {
    String cut = CellText.of("\uD83D\uDE00".repeat(20_000));
    assertThat(cut).hasSizeLessThanOrEqualTo(32_767).endsWith("\uD83D\uDE00…");
  }
}
