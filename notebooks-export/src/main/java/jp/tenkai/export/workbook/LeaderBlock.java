package jp.tenkai.export.workbook;

import java.util.List;
import jp.tenkai.export.table.TableRow;

/**
 * What the reader's weights do, beside the weights: how many countries move, how alike the two
 * orders are, and the ten leaders.
 */
final class LeaderBlock {

  /** Its first column. */
  static final int COLUMN = 7;

  /** Its last line. */
  static final int LAST = WeightCells.FIRST + 9;

  private static final int CODE = COLUMN + 3;
  private static final int SCORE = COLUMN + 4;
  private static final int PUBLISHED = COLUMN + 5;

  /** Stands where two countries share the place before. */
  private static final String NOBODY = "–";

  private final Book book;
  private final Headers headers;
  private final RankingCells ranking;
  private final RankingCells english;

  /**
   * The block beside the weights.
   *
   * @param ranking the Japanese sheet of the ranking, where all but the English names are looked up
   * @param english the English one
   */
  LeaderBlock(Book book, RankingCells ranking, RankingCells english) {
    this.book = book;
    this.headers = new Headers(book, Wording.BOTH);
    this.ranking = ranking;
    this.english = english;
  }

  void write(Sheet sheet) {
    summary(sheet);
    List<TableRow> ranked = TableRow.stream(book.tables().ranked()).toList();
    for (int line = WeightCells.FIRST; line <= LAST; line++) {
      int place = line - WeightCells.FIRST + 1;
      sheet.number(line, COLUMN, place);
      boolean found =
          place <= ranked.size() && Headers.whole(ranked.get(place - 1), "rank") == place;
      sheet.formula(
          line,
          COLUMN + 1,
          at(ranking, RankingCells.NAME, place),
          found ? ranked.get(place - 1).text("name_ja") : NOBODY);
      sheet.formula(
          line,
          COLUMN + 2,
          at(english, RankingCells.NAME, place),
          found ? ranked.get(place - 1).text("name_en") : NOBODY);
      sheet.formula(
          line,
          CODE,
          at(ranking, RankingCells.CODE, place),
          found ? ranked.get(place - 1).text("country") : NOBODY);
      String score = at(ranking, RankingCells.LIVE_SCORE, place);
      String published = at(ranking, RankingCells.RANK, place);
      if (found) {
        sheet.formula(line, SCORE, score, ranked.get(place - 1).real("score"));
        sheet.formula(line, PUBLISHED, published, place);
      } else {
        sheet.formula(line, SCORE, score, NOBODY);
        sheet.formula(line, PUBLISHED, published, NOBODY);
      }
    }
    style(sheet);
  }

  private void summary(Sheet sheet) {
    String moves = ranking.columnOfSheet(RankingCells.MOVE);
    String alike =
        "IFERROR(CORREL("
            + ranking.columnOfSheet(RankingCells.RANK)
            + ","
            + ranking.columnOfSheet(RankingCells.LIVE_RANK)
            + "),\"\")";
    sheet.text(2, COLUMN, headers.line(book.text("summary.moved")));
    sheet.formula(2, PUBLISHED, "SUMPRODUCT(ISNUMBER(" + moves + ")*(" + moves + "<>0))", 0);
    sheet.text(3, COLUMN, headers.line(book.text("summary.alike")));
    sheet.formula(3, PUBLISHED, alike, book.tables().ranked().rowCount() > 1 ? 1 : Double.NaN);
    sheet.range(2, COLUMN, 3, PUBLISHED).style().bold().set();
    sheet.range(2, PUBLISHED, 2, PUBLISHED).style().format("0").set();
    sheet.range(3, PUBLISHED, 3, PUBLISHED).style().format("0.000").set();
  }

  private static void style(Sheet sheet) {
    sheet
        .range(WeightCells.FIRST, COLUMN, LAST, PUBLISHED)
        .style()
        .verticalAlignment("center")
        .fillColor(Paint.LIVE)
        .set();
    for (int column : new int[] {COLUMN, CODE, PUBLISHED}) {
      sheet
          .range(WeightCells.FIRST, column, LAST, column)
          .style()
          .horizontalAlignment("center")
          .verticalAlignment("center")
          .set();
    }
    sheet.range(WeightCells.FIRST, SCORE, LAST, SCORE).style().format("0.0").set();
    sheet
        .patch()
        .emphasis(CellName.range(WeightCells.FIRST, SCORE, LAST, SCORE), Emphasis.SCORE_BAR);
  }

  /** The formula of what the ranking says about the country on a place. */
  private static String at(RankingCells cells, int column, int place) {
    return "IFERROR(INDEX("
        + cells.columnOfSheet(column)
        + ",MATCH("
        + place
        + ","
        + cells.columnOfSheet(RankingCells.LIVE_RANK)
        + ",0)),"
        + CellName.text(NOBODY)
        + ")";
  }
}
