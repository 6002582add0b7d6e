package jp.tenkai.datasets.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * The records of a delimited file, or the rows of a workbook's sheet, one after another, in bounded
 * memory. Empty lines are skipped; rows may be shorter or longer than the header. The rows of a
 * sheet, which end with their last filled cell, are as long as the header once that was read,
 * unless something stands beyond it.
 */
public final class CsvFile implements Iterator<CsvRow>, AutoCloseable {
  static final int MOST_CELL_CHARACTERS = 1 << 20;

  private final InputFile file;
  private final RowSource rows;
  private int width;

  private CsvFile(InputFile file, RowSource rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Opens a comma-separated file, or a sheet. */
  public static CsvFile open(InputFile file) {
    return open(file, ',');
  }

  /** Opens a file with another separator, such as a tab, or a sheet, which has none. */
  public static CsvFile open(InputFile file, char separator) {
    return new CsvFile(
        file, Workbook.isSheet(file) ? SheetRows.open(file) : TextRows.open(file, separator));
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public CsvRow next() {
    CsvRow row = rows.next();
    if (!rows.endsWithLastFilledCell() || row.cells().size() >= width) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    return new CsvRow(row.line(), cells);
  }

  /**
   * Skips to the header and returns it: the first row whose first cell is the given name. Official
   * files carry a preamble that people delete, so its length is never assumed. A header without a
   * row behind it is an empty file.
   */
  public Header header(String firstColumn) {
    return header(firstColumn, row -> {});
  }

  /** As {@link #header(String)}, and shows each row of the preamble on the way. */
  public Header header(String firstColumn, Consumer<CsvRow> preamble) {
    while (hasNext()) {
      CsvRow row = next();
      if (row.get(0).strip().equals(firstColumn)) {
        return withRows(row);
      }
      preamble.accept(row);
    }
    throw new UnusableInput(
        ProblemCode.NOT_THIS_LAYOUT,
        file.name(),
        0,
        "no row that starts with it",
        "a header row that starts with '" + firstColumn + "'");
  }

  /** The first row as header. A header without a row behind it is an empty file. */
  public Header header() {
    if (!hasNext()) {
      throw new UnusableInput(ProblemCode.EMPTY_FILE, file.name(), 0, "no row", "a header row");
    }
    return withRows(next());
  }

  /** The first row as header, whatever stands behind it. */
  public Header headerAlone() {
    if (!hasNext()) {
      throw new UnusableInput(ProblemCode.EMPTY_FILE, file.name(), 0, "no row", "a header row");
    }
    return new Header(file, next());
  }

  private Header withRows(CsvRow header) {
    if (!hasNext()) {
      throw new UnusableInput(
          ProblemCode.EMPTY_FILE,
          file.name(),
          header.line(),
          "only a header: " + header.text(),
          "rows behind the header");
    }
    width = header.cells().size();
    return new Header(file, header);
  }

  @Override
  public void close() {
    rows.close();
  }
}
