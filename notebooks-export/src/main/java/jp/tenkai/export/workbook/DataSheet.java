package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;

/**
 * A sheet of rows: its title, a sentence on how to read it, and a header line that stays in sight
 * and carries the filters.
 *
 * @param <R> what a row is made from
 * @param title over the table
 * @param note how to read it
 * @param frozen columns that stay in sight
 */
record DataSheet<R>(String title, String note, int frozen, List<SheetColumn<R>> columns) {

  /** The line of the header; rows follow. */
  static final int HEADER = 2;

  static final int FIRST = HEADER + 1;

  private static final double TITLE_HEIGHT = 26;

  /** A note is written over the first columns of about this width, and wrapped. */
  private static final double NOTE_WIDTH = 130;

  DataSheet {
    columns = List.copyOf(columns);
  }

  /** Writes everything; nothing can be added afterwards. */
  void write(Sheet sheet, List<R> rows) throws IOException {
    fill(sheet, rows);
    sheet.finish(lastLine(rows), columns.size() - 1);
  }

  /** Writes the cells, freezes and filters; the caller adds what it likes and finishes. */
  void fill(Sheet sheet, List<R> rows) {
    top(sheet);
    int[] lines = new int[rows.size()];
    for (int column = 0; column < columns.size(); column++) {
      SheetColumn<R> spec = columns.get(column);
      sheet.width(column, spec.width());
      sheet.text(HEADER, column, spec.header());
      if (!rows.isEmpty()) {
        look(sheet, spec, column, rows.size());
      }
      for (int row = 0; row < rows.size(); row++) {
        int needed = spec.cell().write(sheet, FIRST + row, column, rows.get(row), spec.width());
        lines[row] = Math.max(lines[row], needed);
      }
    }
    for (int row = 0; row < lines.length; row++) {
      sheet.height(FIRST + row, Math.max(1, lines[row]) * WrappedText.LINE + 3);
    }
    frame(sheet, lastLine(rows));
  }

  /** The last line that {@link #fill} writes; one empty line where there are no rows. */
  int lastLine(List<R> rows) {
    return HEADER + Math.max(1, rows.size());
  }

  private void frame(Sheet sheet, int lastLine) {
    int lastColumn = columns.size() - 1;
    sheet.header(HEADER, 0, lastColumn, headerHeight());
    sheet.lines(FIRST, lastLine, lastColumn);
    sheet.styled().freezePane(frozen, FIRST);
    sheet.styled().setAutoFilter(HEADER, 0, lastLine, lastColumn);
    sheet.styled().repeatRows(HEADER);
  }

  private double headerHeight() {
    int lines =
        columns.stream()
            .mapToInt(column -> WrappedText.lines(column.header(), column.width()))
            .max()
            .orElse(1);
    return WrappedText.LINE * lines + 10;
  }

  private void top(Sheet sheet) {
    sheet.text(0, 0, title);
    sheet.range(0, 0, 0, 0).style().bold().fontSize(15).fontColor(Paint.TITLE).set();
    sheet.height(0, TITLE_HEIGHT);
    sheet.text(1, 0, note);
    int last = 0;
    double width = columns.get(0).width();
    while (last + 1 < columns.size() && width < NOTE_WIDTH) {
      last++;
      width += columns.get(last).width();
    }
    if (last > 0) {
      sheet.range(1, 0, 1, last).merge();
    }
    sheet
        .range(1, 0, 1, last)
        .style()
        .wrapText(true)
        .verticalAlignment("top")
        .fontColor(Paint.SOFT)
        .set();
    sheet.height(1, WrappedText.LINE * WrappedText.lines(note, width) + 6);
  }

  private static void look(Sheet sheet, SheetColumn<?> spec, int column, int rows) {
    StyleSetter style =
        sheet
            .range(FIRST, column, HEADER + rows, column)
            .style()
            .verticalAlignment("center")
            .horizontalAlignment(spec.look().side());
    if (!spec.look().side().equals("center")) {
      style.indent(1);
    }
    if (spec.look().format().isEmpty()) {
      style.wrapText(true);
    } else {
      style.format(spec.look().format());
    }
    style.set();
    sheet.patch().emphasis(CellName.range(FIRST, column, HEADER + rows, column), spec.emphasis());
  }
}
