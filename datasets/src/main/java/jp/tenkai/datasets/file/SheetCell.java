package jp.tenkai.datasets.file;

import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.Cell;

/**
 * The text of a sheet's cell: a number as the shortest decimal that is the same double, a date in
 * ISO form, {@code TRUE} or {@code FALSE}, an error as Excel shows it ({@code #N/A}). A formula is
 * the value that it had when the workbook was saved.
 */
final class SheetCell {
  private SheetCell() {}

  /**
   * @param isDate1904 whether the workbook counts its days from 1904
   */
  static String text(Cell cell, boolean isDate1904) {
    String raw = cell.getRawValue();
    return switch (cell.getType()) {
      case EMPTY -> "";
      case BOOLEAN -> truth(cell.getValue());
      case STRING -> String.valueOf(cell.getValue());
      case ERROR -> raw == null ? "" : raw;
      case NUMBER -> number(cell, raw, isDate1904);
      case FORMULA -> formula(cell, raw, isDate1904);
    };
  }

  private static String formula(Cell cell, String raw, boolean isDate1904) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal) {
      return number(cell, raw, isDate1904);
    }
    if (value instanceof Boolean) {
      return truth(value);
    }
    return raw == null ? "" : raw;
  }

  private static String truth(Object value) {
    return Boolean.TRUE.equals(value) ? "TRUE" : "FALSE";
  }

  private static String number(Cell cell, String raw, boolean isDate1904) {
    if (raw == null) {
      return "";
    }
    boolean isDate = SheetDate.isDate(cell.getDataFormatId(), cell.getDataFormatString());
    return isDate
        ? SheetDate.iso(raw, isDate1904).orElseGet(() -> ShortestDecimal.of(raw))
        : ShortestDecimal.of(raw);
  }
}
