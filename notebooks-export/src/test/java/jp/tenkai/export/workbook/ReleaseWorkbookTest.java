package jp.tenkai.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class ReleaseWorkbookTest {

  @TempDir private Path folder;

  @Test
  void holdsTheSheetsInReadingOrder() throws IOException {
    try (ReadableWorkbook workbook = open(write(SyntheticRelease.contents(), "a.xlsx"))) {
      assertThat(workbook.getSheets().map(Sheet::getName))
          .containsExactly(
              "はじめに",
              "アフリカ戦略(架空の数値)",
              "アフリカ戦略(架空の数値) 国×注力領域",
              "アフリカ戦略(架空の数値) 内訳（上位）",
              "MExx の拡大(架空の数値)",
              "MExx の拡大(架空の数値) 国×注力領域",
              "MExx の拡大(架空の数値) 内訳（上位）",
              "順位なし",
              "出典");
    }
  }

  @Test
  void theRankingHoldsUnroundedNumbersAndNamesInBothLanguages() throws IOException {
    List<Row> rows = rows(write(SyntheticRelease.contents(), "a.xlsx"), 1);

    assertThat(rows.get(0).getCellText(0)).isEqualTo("順位\nRank");
    Row first = rows.get(1);
    assertThat(first.getCell(0).asNumber()).isEqualByComparingTo("1");
    assertThat(first.getCellText(1)).isEqualTo("ケニア");
    assertThat(first.getCellText(2)).isEqualTo("Kenya");
    assertThat(first.getCell(8).asNumber().doubleValue()).isEqualTo(72 - 42.0 / 25);
    assertThat(rows).hasSize(1 + 25 + 3);
    Row yardstick = rows.get(26);
    assertThat(yardstick.getCellText(4)).isEqualTo("比較国 yardstick");
    assertThat(yardstick.getOptionalCell(0).map(Cell::getType)).isNotEqualTo(CellType.NUMBER);
  }

  @Test
  void componentsAreThoseOfTheTenLeadersBestFirst() throws IOException {
    List<Row> rows = rows(write(SyntheticRelease.contents(), "a.xlsx"), 3);

    assertThat(rows).hasSize(1 + 10 * 5);
    assertThat(rows.get(1).getCellText(1)).isEqualTo("ケニア");
    assertThat(rows.get(50).getCell(0).asNumber()).isEqualByComparingTo("10");
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    ReleaseContents contents = SyntheticRelease.contents();
    Table ranking = contents.table(ReleaseTables.RANKING).copy();
    ranking.stringColumn("name_en").set(0, "=1+1");
    ranking.stringColumn("name_ja").set(0, "@SUM(A1)<&>\u0001");
    Map<String, Table> tables = new HashMap<>(contents.tables());
    tables.put("ranking", ranking);
    Path file = write(SyntheticRelease.contents(tables), "b.xlsx");

    List<Cell> cells =
        rows(file, 1).stream().flatMap(Row::stream).filter(Objects::nonNull).toList();
    assertThat(cells).noneMatch(cell -> cell.getType() == CellType.FORMULA);
    assertThat(cells)
        .anySatisfy(
            cell -> {
              assertThat(cell.getType()).isEqualTo(CellType.STRING);
              assertThat(cell.getRawValue()).isEqualTo("=1+1");
            });
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    Path one = write(SyntheticRelease.contents(), "one.xlsx");
    Path two = write(SyntheticRelease.contents(), "two.xlsx");

    assertThat(two).hasSameBinaryContentAs(one);
  }

  private Path write(ReleaseContents contents, String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.write(file, ReleaseWorkbook.bytes(contents, SyntheticRelease.labels()));
  }

  private static ReadableWorkbook open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return new ReadableWorkbook(in);
  }

  private static List<Row> rows(Path file, int sheet) throws IOException {
    try (ReadableWorkbook workbook = open(file)) {
      return workbook.getSheet(sheet).orElseThrow().read();
    }
  }
}
