package jp.tenkai.export.workbook;

import jp.tenkai.export.settings.MethodSettings;
import jp.tenkai.export.table.TableRow;

/**
 * The formulas of the ranking: each axis from its pillars, the score from the axes, the rank among
 * the candidates, the class and the move, all from the weights that the reader sets. Each shows the
 * published number until it is calculated again.
 */
final class LiveFormulas {

  private final RankingCells cells;
  private final WeightCells weights;
  private final String candidate;

  /**
   * Formulas of a sheet.
   *
   * @param candidate what the standing of a ranked country says on that sheet
   */
  LiveFormulas(RankingCells cells, WeightCells weights, String candidate) {
    this.cells = cells;
    this.weights = weights;
    this.candidate = CellName.text(candidate);
  }

  int axis(Sheet sheet, int line, int column, TableRow row, String axis) {
    MeanFormula mean = new MeanFormula(means().axis());
    WeightCells.pillarIds(cells.strategy(), axis)
        .forEach(id -> mean.add(CellName.of(line, cells.pillar(id)), weights.pillar(id)));
    sheet.formula(line, column, mean.text(), row.real(axis));
    return 1;
  }

  int score(Sheet sheet, int line, int column, TableRow row) {
    MeanFormula mean = new MeanFormula(means().overall());
    cells
        .strategy()
        .axes()
        .keySet()
        .forEach(id -> mean.add(CellName.of(line, cells.axis(id)), weights.axis(id)));
    sheet.formula(line, column, mean.text(), row.real("score"));
    return 1;
  }

  int rank(Sheet sheet, int line, int column, TableRow row) {
    String standing = CellName.of(line, RankingCells.STANDING);
    String score = CellName.of(line, RankingCells.LIVE_SCORE);
    String scores = cells.column(RankingCells.LIVE_SCORE);
    // Not RANK over a block of lines: the formula has to hold after a reader sorts the sheet.
    String better =
        "SUMPRODUCT(("
            + cells.column(RankingCells.STANDING)
            + "="
            + candidate
            + ")*ISNUMBER("
            + scores
            + ")*("
            + scores
            + ">"
            + score
            + "))+1";
    String formula =
        "IF(AND(" + standing + "=" + candidate + ",ISNUMBER(" + score + "))," + better + ",\"\")";
    sheet.formula(line, column, formula, Headers.whole(row, "rank"));
    return 1;
  }

  int move(Sheet sheet, int line, int column, TableRow row) {
    String published = CellName.of(line, RankingCells.RANK);
    String live = CellName.of(line, RankingCells.LIVE_RANK);
    String formula =
        "IF(AND(ISNUMBER("
            + published
            + "),ISNUMBER("
            + live
            + ")),"
            + published
            + "-"
            + live
            + ",\"\")";
    sheet.formula(line, column, formula, row.whole("rank").isPresent() ? 0 : Double.NaN);
    return 1;
  }

  int scoreClass(Sheet sheet, int line, int column, TableRow row) {
    String formula = weights.classOf(CellName.of(line, RankingCells.LIVE_SCORE));
    sheet.formula(line, column, formula, row.text("class"));
    return 1;
  }

  private MethodSettings.Means means() {
    return cells.strategy().method().means();
  }
}
