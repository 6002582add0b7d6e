package jp.tenkai.export.workbook;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;
import org.dhatim.fastexcel.Worksheet;

/** One column of a data sheet: its header, its width in characters, and what fills its cells. */
record SheetColumn(Bilingual header, double width, Cell cell) {

  /** Writes one cell and says how many lines it takes; a missing value leaves it empty. */
  interface Cell {
    int write(Worksheet sheet, int line, int column, TableRow row);
  }

  static SheetColumn text(Bilingual header, double width, Function<TableRow, String> text) {
    return new SheetColumn(
        header,
        width,
        (sheet, line, column, row) -> {
          String value = text.apply(row);
          if (!value.isEmpty()) {
            // A shared string: Excel never reads it as a formula, whatever it starts with.
            sheet.value(line, column, value);
          }
          sheet.style(line, column).wrapText(true).verticalAlignment("top").set();
          return WrappedText.lines(value, width);
        });
  }

  static SheetColumn whole(
      Bilingual header, double width, String format, Function<TableRow, OptionalLong> value) {
    return number(
        header,
        width,
        format,
        row -> {
          OptionalLong whole = value.apply(row);
          return whole.isPresent()
              ? OptionalDouble.of((double) whole.getAsLong())
              : OptionalDouble.empty();
        });
  }

  static SheetColumn real(
      Bilingual header, double width, String format, Function<TableRow, Double> value) {
    return number(
        header,
        width,
        format,
        row -> {
          double real = value.apply(row);
          return Double.isNaN(real) ? OptionalDouble.empty() : OptionalDouble.of(real);
        });
  }

  private static SheetColumn number(
      Bilingual header, double width, String format, Function<TableRow, OptionalDouble> value) {
    return new SheetColumn(
        header,
        width,
        (sheet, line, column, row) -> {
          OptionalDouble number = value.apply(row);
          if (number.isPresent()) {
            sheet.value(line, column, number.getAsDouble());
          }
          sheet.style(line, column).format(format).verticalAlignment("top").set();
          return 1;
        });
  }
}
