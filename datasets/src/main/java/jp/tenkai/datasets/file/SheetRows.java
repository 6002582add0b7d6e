package jp.tenkai.datasets.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet that hold something, each with its number in the sheet. */
final class SheetRows implements RowSource {
  /** Three times the cells of WHO's expenditure database, were they all filled. */
  static final long MOST_CELLS = 60_000_000;

  private final InputFile file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private Optional<CsvRow> waiting = Optional.empty();
  private long last;
  private long cells;

  private SheetRows(InputFile file, ReadableWorkbook workbook, Stream<Row> stream) {
    this.file = file;
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  /** Opens the sheet that is the file's member. */
  static SheetRows open(InputFile file) {
    ReadableWorkbook workbook = Workbook.open(file.path(), file.name());
    try {
      Optional<Sheet> sheet =
          workbook.getSheets().filter(s -> file.member().equals(s.getName())).findFirst();
      if (sheet.isEmpty()) {
        throw new UnusableInput(
            ProblemCode.UNREADABLE_FILE,
            file.name(),
            0,
            "no sheet '" + file.member() + "'",
            "a sheet of the workbook");
      }
      return new SheetRows(file, workbook, sheet.get().openStream());
    } catch (IOException e) {
      close(file, workbook);
      throw Workbook.damaged(file.name(), e);
    } catch (RuntimeException e) {
      close(file, workbook);
      throw e instanceof UnusableInput ? e : Workbook.damaged(file.name(), e);
    }
  }

  @Override
  public boolean hasNext() {
    while (waiting.isEmpty() && guarded(rows::hasNext)) {
      CsvRow row = guarded(() -> row(rows.next()));
      last = row.line();
      waiting = row.cells().isEmpty() ? Optional.empty() : Optional.of(row);
    }
    return waiting.isPresent();
  }

  @Override
  public CsvRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no row behind row " + last + " of " + file.name());
    }
    CsvRow row = waiting.orElseThrow();
    waiting = Optional.empty();
    return row;
  }

  private CsvRow row(Row row) {
    cells += row.getCellCount();
    if (cells > MOST_CELLS) {
      throw new UnusableInput(
          ProblemCode.TOO_LARGE,
          file.name(),
          row.getRowNum(),
          "more than " + MOST_CELLS + " cells",
          "at most " + MOST_CELLS + " cells in a sheet");
    }
    List<String> texts = new ArrayList<>(row.getCellCount());
    int filled = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      String text = cell == null ? "" : SheetCell.text(cell, workbook.isDate1904());
      refuseLong(row, text);
      texts.add(text);
      filled = text.isBlank() ? filled : i + 1;
    }
    return new CsvRow(row.getRowNum(), texts.subList(0, filled));
  }

  private void refuseLong(Row row, String text) {
    if (text.length() > CsvFile.MOST_CELL_CHARACTERS) {
      throw new UnusableInput(
          ProblemCode.BAD_SYNTAX,
          file.name(),
          row.getRowNum(),
          text.length() + " characters in a cell",
          "cells below 1 MiB");
    }
  }

  @Override
  public boolean endsWithLastFilledCell() {
    return true;
  }

  private <T> T guarded(Supplier<T> step) {
    try {
      return step.get();
    } catch (UnusableInput e) {
      throw e;
    } catch (RuntimeException e) {
      // The reader meets broken XML with whatever exception it happens to run into.
      String found = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new UnusableInput(
          ProblemCode.BAD_SYNTAX, file.name(), last + 1, found, "a sheet as Excel writes it");
    }
  }

  @Override
  public void close() {
    stream.close();
    close(file, workbook);
  }

  private static void close(InputFile file, ReadableWorkbook workbook) {
    try {
      workbook.close();
    } catch (IOException e) {
      throw TextFile.unusable(file, e);
    }
  }
}
