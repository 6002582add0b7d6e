package jp.tenkai.datasets.file;

/** Where the rows of a table come from: a text with separators, or the sheet of a workbook. */
sealed interface RowSource extends AutoCloseable permits SheetRows, TextRows {
  /** Whether another row follows. Empty rows do not count. */
  boolean hasNext();

  /** The next row. */
  CsvRow next();

  /**
   * Whether a row ends with its last filled cell, so that its length says nothing: a text has a
   * separator for every empty cell, a sheet has not.
   */
  boolean endsWithLastFilledCell();

  @Override
  void close();
}
