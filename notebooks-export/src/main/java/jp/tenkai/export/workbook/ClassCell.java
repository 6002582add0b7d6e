package jp.tenkai.export.workbook;

import java.util.Optional;
import jp.tenkai.export.chart.ScoreClass;

/** Cells in the colour of a class; the letter stands in them too. */
final class ClassCell {

  private ClassCell() {}

  /** Colours a cell that says a class; anything else stays as it is. */
  static void paint(Sheet sheet, int line, int column, String letter) {
    Optional<ScoreClass> found = ScoreClass.parse(letter);
    if (found.isPresent()) {
      sheet
          .range(line, column, line, column)
          .style()
          .fillColor(Paint.of(found.get().fill()))
          .fontColor(Paint.of(found.get().textOnFill()))
          .set();
    }
  }

  /** The number format that shows a score behind its class's letter; the cell stays a number. */
  static String format(String letter) {
    return ScoreClass.parse(letter).isPresent() ? "\"" + letter + "  \"0.0" : "0.0";
  }
}
