package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.List;
import jp.tenkai.export.table.TableRow;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of rows under one header line, which stays in sight and carries the filters. */
final class DataSheet {

  private static final String HEADER_BACK = "0B4F6C";
  private static final int FROZEN_COLUMNS = 2;

  private DataSheet() {}

  static void write(Worksheet sheet, List<SheetColumn> columns, List<TableRow> rows)
      throws IOException {
    int[] lines = new int[rows.size()];
    for (int column = 0; column < columns.size(); column++) {
      SheetColumn spec = columns.get(column);
      sheet.width(column, spec.width());
      sheet.value(0, column, spec.header().ja() + "\n" + spec.header().en());
      for (int line = 0; line < rows.size(); line++) {
        int needed = spec.cell().write(sheet, line + 1, column, rows.get(line));
        lines[line] = Math.max(lines[line], needed);
      }
    }
    for (int line = 0; line < lines.length; line++) {
      sheet.rowHeight(line + 1, Math.max(1, lines[line]) * WrappedText.LINE);
    }
    sheet
        .range(0, 0, 0, columns.size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("top")
        .fillColor(HEADER_BACK)
        .fontColor("FFFFFF")
        .set();
    sheet.rowHeight(0, 60);
    sheet.freezePane(FROZEN_COLUMNS, 1);
    sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.finish();
  }
}
