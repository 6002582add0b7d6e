package jp.tenkai.export.table;

/** A row that does not fit its table: an unknown, missing or ill-typed cell, or a taken key. */
public final class RefusedRowException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  RefusedRowException(String table, long row, String problem) {
    super("table '" + table + "', row " + row + ": " + problem);
  }
}
