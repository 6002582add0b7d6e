package jp.tenkai.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.piece.Piece;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class StrategyWorkbookTest {

  @Test
  void eachStrategyHasItsOwnFile() {
    assertThat(Workbooks.pieces(SyntheticRelease.contents()))
        .extracting(Piece::path)
        .containsExactly(
            "workbook/tenkai-2026Q4-africa.xlsx", "workbook/tenkai-2026Q4-mexx-expansion.xlsx");
  }

  @Test
  void japaneseStandsFirstDataOnceEnglishLast() throws IOException {
    assertThat(written().sheetNames())
        .containsExactly(
            "読み方",
            "順位",
            "重み Weights",
            "国×注力領域",
            "評価方法",
            "注力領域 Fields",
            "機会 Opportunity",
            "スコアの内訳 Components",
            "順位の頑健性・感度 Robustness",
            "順位を上げる条件 Gains",
            "充足率 Coverage",
            "指標 Indicators",
            "バックテスト Backtest",
            "監査 Audit",
            "出典 Sources",
            "Read me",
            "Ranking",
            "Countries by field",
            "Method");
  }

  @Test
  void theRankingHoldsUnroundedNumbersBestFirst() throws IOException {
    List<Row> rows = written().rows("順位");

    assertThat(rows.get(2).getCellText(RankingCells.NAME)).isEqualTo("国名");
    Row first = rows.get(3);
    assertThat(first.getCell(RankingCells.RANK).asNumber()).isEqualByComparingTo("1");
    assertThat(first.getCellText(RankingCells.NAME)).isEqualTo("ケニア");
    assertThat(first.getCell(RankingCells.SCORE).asNumber().doubleValue())
        .isEqualTo(72 - 42.0 / 25);
    assertThat(rows).hasSize(3 + 25 + 3 + 2);
    assertThat(rows.get(28).getCellText(RankingCells.STANDING)).isEqualTo("比較国");
    assertThat(rows.get(28).getCellText(RankingCells.RANK)).isEmpty();
    assertThat(written().rows("Ranking").get(3).getCellText(RankingCells.NAME)).isEqualTo("Kenya");
  }

  @Test
  void componentsAreThoseOfEveryRankedCountryAndYardstick() throws IOException {
    List<Row> rows = written().rows("スコアの内訳 Components");

    assertThat(rows).hasSize(3 + (25 + 3) * 5);
    assertThat(rows.get(3).getCellText(1)).isEqualTo("ケニア");
    assertThat(rows.get(3 + 24 * 5).getCell(0).asNumber()).isEqualByComparingTo("25");
  }

  @Test
  void aMissingFigureIsShownAsMissing() throws IOException {
    WorkbookFile written = written();
    List<Row> matrix = written.rows("国×注力領域");
    Row mali =
        matrix.stream().filter(row -> row.getCellText(2).equals("MLI")).findFirst().orElseThrow();

    assertThat(mali.stream().map(cell -> cell == null ? "" : cell.getText()))
        .filteredOn("データなし"::equals)
        .hasSize(1);
  }

  @Test
  void countriesAndFieldsOpenTheirPages() throws IOException {
    WorkbookFile written = written();

    assertThat(written.parts().get("xl/worksheets/_rels/sheet2.xml.rels"))
        .contains("Target=\"../site/country/KEN.html\"");
    assertThat(written.parts().get("xl/worksheets/_rels/sheet17.xml.rels"))
        .contains("Target=\"../site/en/country/KEN.html\"")
        .contains("Target=\"../site/en/field/imaging.html\"");
    assertThat(written.sheet("読み方"))
        .contains("location=\"&apos;&#x91cd;&#x307f; Weights&apos;!A1\"");
  }

  @Test
  void inputsAreLimitedAndSheetsPrintWithTheirHeader() throws IOException {
    WorkbookFile written = written();

    assertThat(written.sheet("重み Weights"))
        .contains("<dataValidations count=\"12\"><dataValidation type=\"decimal\"")
        .contains("<formula1>0</formula1><formula2>1.0</formula2>");
    assertThat(written.sheet("順位"))
        .contains("<autoFilter ref=\"A3:")
        .contains("<pane xSplit=\"4\" ySplit=\"3\"")
        .contains("type=\"dataBar\"")
        .contains("fitToHeight=\"0\"")
        .contains("orientation=\"landscape\"");
    assertThat(written.parts().get("xl/workbook.xml"))
        .contains("_xlnm.Print_Area")
        .contains("_xlnm.Print_Titles");
    assertThat(written.parts().get("docProps/core.xml"))
        .contains("2026-10-01T00:00:00Z")
        .contains("tables_sha256 " + "ab".repeat(32));
  }

  @Test
  void everyPartIsWellFormed() throws IOException, ParserConfigurationException, SAXException {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    for (Map.Entry<String, String> part : written().parts().entrySet()) {
      assertThat(builder.parse(new InputSource(new StringReader(part.getValue()))))
          .as(part.getKey())
          .isNotNull();
    }
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    assertThat(StrategyWorkbook.bytes(SyntheticRelease.contents(), "africa"))
        .isEqualTo(StrategyWorkbook.bytes(SyntheticRelease.contents(), "africa"));
  }

  private static WorkbookFile written() throws IOException {
    return WorkbookFile.of(StrategyWorkbook.bytes(SyntheticRelease.contents(), "africa"));
  }
}
