package jp.tenkai.export.workbook;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.settings.StrategySettings;

/**
 * Where things lie on a sheet of the ranking, for formulas there and on the sheet of weights.
 *
 * @param sheet the sheet's name
 * @param rows ranked, yardsticks and unranked together
 */
record RankingCells(String sheet, StrategySettings strategy, int rows) {

  static final int RANK = 0;
  static final int LIVE_RANK = 1;
  static final int MOVE = 2;
  static final int NAME = 3;
  static final int CODE = 4;
  static final int STANDING = 5;
  static final int SCORE = 6;
  static final int LIVE_SCORE = 7;
  static final int CLASS = 8;
  static final int LIVE_CLASS = 9;
  static final int AXES = 10;

  /** Over the table: whether the weights are the published ones. */
  static final int STATUS = AXES;

  int axis(String id) {
    return AXES + List.copyOf(strategy.axes().keySet()).indexOf(id);
  }

  int pillar(String id) {
    return AXES + strategy.axes().size() + pillars().indexOf(id);
  }

  /** All pillars, those of one axis together. */
  List<String> pillars() {
    List<String> pillars = new ArrayList<>();
    for (String axis : strategy.axes().keySet()) {
      pillars.addAll(WeightCells.pillarIds(strategy, axis));
    }
    return pillars;
  }

  int lastLine() {
    return DataSheet.HEADER + Math.max(1, rows);
  }

  /** All cells of a column, for a formula on this sheet. */
  String column(int column) {
    return CellName.fixed(DataSheet.FIRST, lastLine(), column);
  }

  /** All cells of a column, for a formula on any sheet. */
  String columnOfSheet(int column) {
    return CellName.sheet(sheet) + column(column);
  }
}
