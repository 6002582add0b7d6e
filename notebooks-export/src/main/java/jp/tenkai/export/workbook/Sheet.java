package jp.tenkai.export.workbook;

import java.io.IOException;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet while it is written. Text goes in as shared strings only, so that nothing becomes a
 * formula by what it says; what fastexcel can't write is collected for {@link SheetPatch}.
 */
final class Sheet {

  /** Sheets wider than this many characters are printed on A3. */
  private static final double A4_WIDTH = 205;

  private final Worksheet worksheet;
  private final SheetPatch patch = new SheetPatch();
  private double width;

  Sheet(Worksheet worksheet, Wording wording) {
    this.worksheet = worksheet;
    worksheet.setTabColor(Paint.tab(wording));
  }

  String name() {
    return worksheet.getName();
  }

  SheetPatch patch() {
    return patch;
  }

  Worksheet styled() {
    return worksheet;
  }

  Range range(int firstLine, int firstColumn, int lastLine, int lastColumn) {
    return worksheet.range(firstLine, firstColumn, lastLine, lastColumn);
  }

  void width(int column, double characters) {
    worksheet.width(column, characters);
    width += characters;
  }

  /** The height of a line; a text that needs more than Excel allows is cut in sight. */
  void height(int line, double points) {
    worksheet.rowHeight(line, Math.min(Worksheet.MAX_ROW_HEIGHT, points));
  }

  void text(int line, int column, String text) {
    if (!text.isEmpty()) {
      worksheet.value(line, column, CellText.of(text));
    }
  }

  /** A number; NaN leaves the cell empty. */
  void number(int line, int column, double value) {
    if (!Double.isNaN(value)) {
      worksheet.value(line, column, value);
    }
  }

  /**
   * A formula with the number that shows until it is calculated again.
   *
   * @param value NaN where the formula gives an empty text
   */
  void formula(int line, int column, String formula, double value) {
    formula(line, column, formula);
    if (Double.isNaN(value)) {
      patch.value(CellName.of(line, column), "");
    } else {
      patch.value(CellName.of(line, column), value);
    }
  }

  /** A formula with the text that shows until it is calculated again. */
  void formula(int line, int column, String formula, String value) {
    formula(line, column, formula);
    patch.value(CellName.of(line, column), value);
  }

  private void formula(int line, int column, String formula) {
    // fastexcel writes a formula into the XML as it is given.
    worksheet.formula(line, column, Xml.escaped(formula));
  }

  /** A text that opens a file of the publication. */
  void link(int line, int column, String text, String target) {
    worksheet.hyperlink(line, column, HyperLink.external(target, CellText.of(text)));
    linked(line, column);
  }

  /** A text that leads to another sheet. */
  void jump(int line, int column, String text, String sheet) {
    String target = CellName.sheet(sheet) + "A1";
    worksheet.hyperlink(line, column, HyperLink.internal(target, CellText.of(text)));
    linked(line, column);
  }

  private void linked(int line, int column) {
    worksheet.style(line, column).fontColor(Paint.LINK).underlined().set();
  }

  /** A line of header cells. */
  void header(int line, int firstColumn, int lastColumn, double points) {
    worksheet
        .range(line, firstColumn, line, lastColumn)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("center")
        .horizontalAlignment("center")
        .fillColor(Paint.HEADER)
        .fontColor(Paint.ON_HEADER)
        .set();
    height(line, points);
  }

  /** A thin line under each row of a block. */
  void lines(int firstLine, int lastLine, int lastColumn) {
    worksheet
        .range(firstLine, 0, lastLine, lastColumn)
        .style()
        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
        .borderColor(BorderSide.BOTTOM, Paint.LINE)
        .set();
  }

  /** Sets up printing of the block that begins at the first cell, and writes the sheet. */
  void finish(int lastLine, int lastColumn) throws IOException {
    worksheet.range(0, 0, lastLine, lastColumn).setName("_xlnm.Print_Area");
    worksheet.pageOrientation("landscape");
    worksheet.paperSize(width > A4_WIDTH ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
    worksheet.fitToWidth((short) 1);
    worksheet.fitToHeight((short) 0);
    worksheet.leftMargin(0.4f);
    worksheet.rightMargin(0.4f);
    worksheet.topMargin(0.5f);
    worksheet.bottomMargin(0.6f);
    worksheet.hideGridLines();
    worksheet.footer("&8&F  &A", Position.LEFT);
    worksheet.footer("&8&P / &N", Position.RIGHT);
    worksheet.finish();
  }
}
