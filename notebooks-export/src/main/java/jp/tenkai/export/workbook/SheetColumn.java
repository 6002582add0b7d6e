package jp.tenkai.export.workbook;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One column of a data sheet: its header, its width in characters, how its numbers look, and what
 * fills its cells.
 *
 * @param <R> what a row is made from
 */
record SheetColumn<R>(String header, double width, Look look, Emphasis emphasis, Cell<R> cell) {

  /** Writes one cell and says how many lines it takes; a missing value leaves it empty. */
  interface Cell<R> {
    int write(Sheet sheet, int line, int column, R row, double width);
  }

  /** What a cell says, and the file it opens, which may be empty. */
  record Link(String text, String target) {}

  static <R> SheetColumn<R> text(String header, Look look, Function<R, String> text) {
    return new SheetColumn<>(
        header,
        look.width(),
        look,
        Emphasis.NONE,
        (sheet, line, column, row, width) -> {
          String value = text.apply(row);
          sheet.text(line, column, value);
          return WrappedText.lines(value, width);
        });
  }

  static <R> SheetColumn<R> number(String header, Look look, ToDoubleFunction<R> number) {
    return new SheetColumn<>(
        header,
        look.width(),
        look,
        Emphasis.NONE,
        (sheet, line, column, row, width) -> {
          double value = number.applyAsDouble(row);
          sheet.number(line, column, value);
          if (!look.format(value).equals(look.format())) {
            sheet.range(line, column, line, column).style().format(look.format(value)).set();
          }
          return 1;
        });
  }

  static <R> SheetColumn<R> link(String header, Function<R, Link> link) {
    return new SheetColumn<>(
        header,
        Look.TEXT.width(),
        Look.TEXT,
        Emphasis.NONE,
        (sheet, line, column, row, width) -> {
          Link cell = link.apply(row);
          if (cell.target().isEmpty() || cell.text().isEmpty()) {
            sheet.text(line, column, cell.text());
          } else {
            sheet.link(line, column, cell.text(), cell.target());
          }
          return WrappedText.lines(cell.text(), width);
        });
  }

  SheetColumn<R> wide(double characters) {
    return new SheetColumn<>(header, characters, look, emphasis, cell);
  }

  SheetColumn<R> drawn(Emphasis drawing) {
    return new SheetColumn<>(header, width, look, drawing, cell);
  }
}
