package jp.tenkai.export.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.settings.AxisSettings;
import jp.tenkai.export.settings.StrategySettings;

/**
 * Where the input cells lie on the sheet of weights: first the axes, then each axis's pillars, then
 * the lower bounds of the classes.
 *
 * @param sheet the sheet's name
 * @param axes line by axis id
 * @param pillars line by pillar id, pillars of one axis together
 * @param classes line by class letter, best first
 * @param last class letter of the scores below all bounds
 */
record WeightCells(
    String sheet,
    Map<String, Integer> axes,
    Map<String, Integer> pillars,
    Map<String, Integer> classes,
    String last) {

  static final int FIRST = 5;

  /** The column of the published weights, and of those a reader sets. */
  static final int PUBLISHED = 3;

  static final int INPUT = 4;

  static WeightCells of(String sheet, StrategySettings strategy) {
    Map<String, Integer> axes = new LinkedHashMap<>();
    Map<String, Integer> pillars = new LinkedHashMap<>();
    Map<String, Integer> classes = new LinkedHashMap<>();
    int line = FIRST;
    for (String axis : strategy.axes().keySet()) {
      axes.put(axis, line++);
    }
    for (String axis : strategy.axes().keySet()) {
      for (String pillar : pillarIds(strategy, axis)) {
        pillars.put(pillar, line++);
      }
    }
    for (String letter : strategy.classes().keySet()) {
      classes.put(letter, line++);
    }
    return new WeightCells(sheet, axes, pillars, classes, last(strategy));
  }

  /** The pillars of an axis, in display order. */
  static List<String> pillarIds(StrategySettings strategy, String axis) {
    List<String> pillars = new ArrayList<>();
    strategy
        .pillars()
        .forEach(
            (id, pillar) -> {
              if (pillar.axis().equals(axis)) {
                pillars.add(id);
              }
            });
    return pillars;
  }

  /** The input cell of an axis, for a formula on any sheet. */
  String axis(String id) {
    return input(axes.get(id));
  }

  String pillar(String id) {
    return input(pillars.get(id));
  }

  /** The lines of an axis's pillars, by id. */
  Map<String, Integer> pillarsOf(StrategySettings strategy, String axis) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    pillarIds(strategy, axis).forEach(id -> lines.put(id, pillars.get(id)));
    return lines;
  }

  /** The published weight of an axis or pillar. */
  static double published(StrategySettings strategy, String id) {
    AxisSettings axis = strategy.axes().get(id);
    return axis == null ? strategy.pillars().get(id).weight() : axis.weight();
  }

  int lastLine() {
    return FIRST + axes.size() + pillars.size() + classes.size() - 1;
  }

  /** The formula of a score's class: the first letter whose bound it reaches. */
  String classOf(String score) {
    StringBuilder formula = new StringBuilder("IF(ISNUMBER(" + score + "),");
    classes.forEach(
        (letter, line) ->
            formula.append("IF(" + score + ">=" + input(line) + "," + CellName.text(letter) + ","));
    return formula + CellName.text(last) + ")".repeat(classes.size()) + ",\"\")";
  }

  /** The formula that counts the input cells that differ from what was published. */
  String changes() {
    String inputs = CellName.fixed(FIRST, lastLine(), INPUT);
    String published = CellName.fixed(FIRST, lastLine(), PUBLISHED);
    String place = CellName.sheet(sheet);
    return "SUMPRODUCT((" + place + inputs + "<>" + place + published + ")*1)";
  }

  private String input(int line) {
    return CellName.sheet(sheet) + CellName.fixed(line, INPUT);
  }

  private static String last(StrategySettings strategy) {
    for (ScoreClass letter : ScoreClass.values()) {
      if (!strategy.classes().containsKey(letter.name())) {
        return letter.name();
      }
    }
    return "";
  }
}
