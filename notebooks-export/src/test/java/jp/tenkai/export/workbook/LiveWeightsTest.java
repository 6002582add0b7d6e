package jp.tenkai.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/**
 * What LibreOffice works out from the formulas, against what Java works out from the same figures.
 * The values that the file holds for the formulas are wiped first, so that nothing is compared with
 * itself. Synthetic figures.
 */
class LiveWeightsTest {

  private static final double MARKET = 0.1;
  private static final double AXIS = 0.9;

  @TempDir private static Path folder;

  private static ReleaseContents release;
  private static Judgement published;
  private static Judgement changed;
  private static WorkbookFile written;
  private static Map<String, WorkbookFile> calculated;

  @BeforeAll
  static void calculateOnce() throws IOException, InterruptedException {
    release = Judgement.release();
    published = Judgement.published(release);
    changed = published.with("market", MARKET).with("feasibility", AXIS);
    written = WorkbookFile.of(StrategyWorkbook.bytes(release, Judgement.STRATEGY));
    WeightCells cells = WeightCells.of("重み Weights", published.strategy());
    WorkbookFile other =
        written
            .with(cells.sheet(), input(cells.pillars().get("market")), MARKET)
            .with(cells.sheet(), input(cells.axes().get("feasibility")), AXIS)
            .with(cells.sheet(), input(cells.classes().get("A")), 60);
    WorkbookFile nothing = written;
    for (int line : cells.pillars().values()) {
      nothing = nothing.with(cells.sheet(), input(line), 0);
    }
    Map<String, WorkbookFile> workbooks = new LinkedHashMap<>();
    workbooks.put("published", written.forgetful());
    workbooks.put("changed", other.forgetful());
    workbooks.put("nothing", nothing.forgetful());
    workbooks.put("hostile", WorkbookFile.of(HostileTextTest.workbook()));
    calculated = LibreOffice.calculated(folder, workbooks);
  }

  @Test
  void publishedWeightsGiveThePublishedScoresRanksAndClasses() throws IOException {
    for (String sheet : List.of("順位", "Ranking")) {
      Map<String, Row> rows = rows("published", sheet);
      Table ranking = release.table(ReleaseTables.RANKING);
      int ranked = 0;
      for (TableRow row : ours(ranking)) {
        Row cells = rows.get(row.text("country"));
        if (!Double.isNaN(row.real("score"))) {
          assertThat(number(cells, RankingCells.LIVE_SCORE))
              .as(row.text("country"))
              .isCloseTo(row.real("score"), within(1e-9 * row.real("score")));
          assertThat(text(cells, RankingCells.LIVE_CLASS)).isEqualTo(row.text("class"));
        }
        if (row.whole("rank").isPresent()) {
          ranked++;
          assertThat(number(cells, RankingCells.LIVE_RANK))
              .isEqualTo((double) row.whole("rank").getAsLong());
          assertThat(number(cells, RankingCells.MOVE)).isZero();
        } else {
          assertThat(text(cells, RankingCells.LIVE_RANK)).isEmpty();
        }
      }
      assertThat(ranked).isEqualTo(25);
    }
  }

  @Test
  void theFileHoldsThePublishedValuesForViewersThatDoNotCalculate() throws IOException {
    Map<String, Row> rows = byCode(written.rows("順位"));
    for (TableRow row : ours(release.table(ReleaseTables.RANKING))) {
      Row cells = rows.get(row.text("country"));
      if (!Double.isNaN(row.real("score"))) {
        assertThat(number(cells, RankingCells.LIVE_SCORE)).isEqualTo(row.real("score"));
        assertThat(number(cells, RankingCells.SCORE)).isEqualTo(row.real("score"));
        assertThat(text(cells, RankingCells.LIVE_CLASS)).isEqualTo(row.text("class"));
      }
      if (row.whole("rank").isPresent()) {
        assertThat(number(cells, RankingCells.LIVE_RANK))
            .isEqualTo((double) row.whole("rank").getAsLong());
      }
    }
  }

  @Test
  void otherWeightsGiveTheRanksThatJavaGives() throws IOException {
    Table ranking = release.table(ReleaseTables.RANKING);
    Map<String, Integer> before = published.ranks(ranking);
    Map<String, Integer> after = changed.ranks(ranking);
    assertThat(after).isNotEqualTo(before);
    Map<String, Row> rows = rows("changed", "順位");

    for (TableRow row : ours(ranking)) {
      Row cells = rows.get(row.text("country"));
      Integer rank = after.get(row.text("country"));
      if (rank != null) {
        double score = changed.score(row);
        assertThat(number(cells, RankingCells.LIVE_SCORE)).isCloseTo(score, within(1e-9 * score));
        assertThat(number(cells, RankingCells.LIVE_RANK)).isEqualTo(rank.doubleValue());
        assertThat(number(cells, RankingCells.MOVE))
            .isEqualTo(before.get(row.text("country")) - rank.doubleValue());
        assertThat(text(cells, RankingCells.LIVE_CLASS))
            .isEqualTo(score >= 60 ? "A" : changed.scoreClass(score));
        assertThat(number(cells, RankingCells.RANK))
            .isEqualTo(before.get(row.text("country")).doubleValue());
      }
    }
  }

  @Test
  void theSheetOfWeightsSaysWhatTheyDo() throws IOException {
    Map<String, Integer> before = published.ranks(release.table(ReleaseTables.RANKING));
    Map<String, Integer> after = changed.ranks(release.table(ReleaseTables.RANKING));
    long moved =
        before.keySet().stream().filter(id -> !before.get(id).equals(after.get(id))).count();
    List<Row> rows = calculated.get("changed").rows("重み Weights");

    assertThat(number(rows.get(2), 2)).isEqualTo(3);
    assertThat(number(rows.get(2), 12)).isEqualTo((double) moved);
    assertThat(number(rows.get(3), 12)).isBetween(-1.0, 0.9999);
    String leader = text(rows.get(WeightCells.FIRST), 10);
    assertThat(after).containsEntry(leader, 1);
    assertThat(text(calculated.get("changed").rows("順位").get(0), RankingCells.STATUS))
        .startsWith("注意");
    assertThat(text(calculated.get("published").rows("順位").get(0), RankingCells.STATUS))
        .startsWith("試算は公表値と同じ");
  }

  @Test
  void noCellOfAnySheetIsAnError() throws IOException {
    assertThat(calculated).hasSize(4);
    for (Map.Entry<String, WorkbookFile> workbook : calculated.entrySet()) {
      for (String sheet : workbook.getValue().sheetNames()) {
        assertThat(workbook.getValue().sheet(sheet))
            .as(workbook.getKey() + " " + sheet)
            .contains("<sheetData>")
            .doesNotContain("t=\"e\"")
            .doesNotContain("Err:");
      }
    }
  }

  @Test
  void weightsOfNothingGiveNoScoresAndNoRanks() throws IOException {
    Map<String, Row> rows = rows("nothing", "順位");
    for (Row row : rows.values()) {
      assertThat(text(row, RankingCells.LIVE_SCORE)).isEmpty();
      assertThat(text(row, RankingCells.LIVE_RANK)).isEmpty();
    }
    assertThat(rows).hasSize(30);
  }

  private static String input(int line) {
    return CellName.of(line, WeightCells.INPUT);
  }

  private static List<TableRow> ours(Table ranking) {
    return TableRow.stream(ranking)
        .filter(row -> row.text("strategy").equals(Judgement.STRATEGY))
        .toList();
  }

  private static Map<String, Row> rows(String workbook, String sheet) throws IOException {
    return byCode(calculated.get(workbook).rows(sheet));
  }

  private static Map<String, Row> byCode(List<Row> rows) {
    Map<String, Row> byCode = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.getRowNum() > DataSheet.FIRST)
        .forEach(row -> byCode.put(text(row, RankingCells.CODE), row));
    return byCode;
  }

  private static double number(Row row, int column) {
    return Double.parseDouble(row.getCell(column).getRawValue());
  }

  private static String text(Row row, int column) {
    return row.getOptionalCell(column).map(Cell::getText).orElse("");
  }
}
