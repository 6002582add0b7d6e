package jp.tenkai.export.table;

/** What a cell holds. A missing text is empty; a missing number or flag is Tablesaw's missing. */
public enum ColumnType {
  /** Text, in memory a {@code StringColumn}. */
  TEXT,
  /** A whole number of up to 64 bits, in memory a {@code LongColumn}. */
  INT,
  /** A finite double, in memory a {@code DoubleColumn}; NaN is missing. */
  REAL,
  /** True or false, in memory a {@code BooleanColumn}. */
  FLAG
}
