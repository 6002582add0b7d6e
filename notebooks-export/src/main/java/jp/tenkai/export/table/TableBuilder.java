package jp.tenkai.export.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Collects the rows of one release table by column name and yields a Tablesaw table with the
 * declared columns, sorted by the key. Every column must be given in every row; null, an empty text
 * and NaN are missing. Not safe for use by several threads.
 */
public final class TableBuilder {

  private final TableSpec spec;
  private final Map<String, CellColumn> columns = new LinkedHashMap<>();
  private final Set<List<Object>> keys = new HashSet<>();
  private final List<Integer> keyPlaces;
  private List<Object> lastKey = List.of();
  private boolean inOrder = true;
  private long rows;

  private TableBuilder(TableSpec spec) {
    this.spec = spec;
    this.keyPlaces = spec.key().stream().map(spec.columnNames()::indexOf).toList();
    for (ColumnSpec column : spec.columns()) {
      columns.put(column.name(), CellColumn.of(column));
    }
  }

  public static TableBuilder of(TableSpec spec) {
    return new TableBuilder(spec);
  }

  /** Starts a row; it counts once {@link Row#end()} is called. */
  public Row row() {
    return new Row();
  }

  /**
   * Adds one row given by column name.
   *
   * @param cells TEXT as String, INT as Integer or Long, REAL as Double, Integer or Long, FLAG as
   *     Boolean; null is missing
   * @throws RefusedRowException when a column is unknown, not given, of another type or not finite,
   *     when a number of the key is missing, or when the key is taken
   */
  public TableBuilder add(Map<String, ?> cells) {
    long row = rows + 1;
    if (!columns.keySet().containsAll(cells.keySet())) {
      throw unknown(row, cells.keySet());
    }
    Object[] checked = new Object[spec.columns().size()];
    for (int i = 0; i < checked.length; i++) {
      ColumnSpec column = spec.columns().get(i);
      Object cell = cells.get(column.name());
      if (cell == null && !cells.containsKey(column.name())) {
        throw refuse(row, "column '" + column.name() + "' is not given (null says missing)");
      }
      checked[i] = check(row, column, cell);
    }
    List<Object> key = new ArrayList<>();
    for (int place : keyPlaces) {
      key.add(keyPart(row, spec.columns().get(place), checked[place]));
    }
    if (!keys.add(key)) {
      throw refuse(row, "key " + spec.key() + " = " + key + " is taken by an earlier row");
    }
    int next = 0;
    for (CellColumn column : columns.values()) {
      column.append(checked[next++]);
    }
    inOrder = inOrder && (rows == 0 || isAfter(key, lastKey));
    lastKey = key;
    rows++;
    return this;
  }

  /** The rows so far as a table sorted by the key, named like the release table. */
  public Table build() {
    Table table = Table.create(spec.name());
    for (CellColumn column : columns.values()) {
      Column<?> copy = column.column().copy();
      table.addColumns(copy);
    }
    // Sorting a table takes longer than filling it.
    return inOrder ? table : table.sortAscendingOn(spec.key().toArray(String[]::new));
  }

  @SuppressWarnings("unchecked") // parts of a key are texts, whole numbers, reals or flags
  private static boolean isAfter(List<Object> key, List<Object> other) {
    for (int i = 0; i < key.size(); i++) {
      int order = ((Comparable<Object>) key.get(i)).compareTo(other.get(i));
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }

  private Object check(long row, ColumnSpec column, Object value) {
    if (value == null) {
      return null;
    }
    Object cell =
        switch (column.type()) {
          case TEXT -> value instanceof String text ? text : null;
          case INT -> value instanceof Integer || value instanceof Long ? whole(value) : null;
          case REAL -> value instanceof Double real ? real : real(value);
          case FLAG -> value instanceof Boolean flag ? flag : null;
        };
    if (cell == null) {
      throw refuse(
          row,
          "column '"
              + column.name()
              + "': expected "
              + column.type()
              + ", found "
              + value.getClass().getSimpleName()
              + " '"
              + value
              + "'");
    }
    if (cell instanceof Double real && real.isInfinite()) {
      throw refuse(row, "column '" + column.name() + "': expected a finite number, found " + real);
    }
    if (cell instanceof Long whole && whole == Long.MIN_VALUE) {
      throw refuse(row, "column '" + column.name() + "': " + whole + " stands for missing");
    }
    // Adding positive zero turns -0.0 into 0.0, which its text form would do anyway.
    return cell instanceof Double real ? (Object) (real + 0.0) : cell;
  }

  private static Object whole(Object value) {
    return ((Number) value).longValue();
  }

  private static Object real(Object value) {
    boolean wholeNumber = value instanceof Integer || value instanceof Long;
    return wholeNumber ? (Object) ((Number) value).doubleValue() : null;
  }

  private Object keyPart(long row, ColumnSpec column, Object value) {
    if (column.type() == ColumnType.TEXT) {
      return value == null ? "" : value;
    }
    if (value == null || value.equals(Double.NaN)) {
      throw refuse(
          row, "column '" + column.name() + "' is part of the key and must not be missing");
    }
    return value;
  }

  private RefusedRowException unknown(long row, Set<String> given) {
    SortedSet<String> unknown = new TreeSet<>(given);
    unknown.removeAll(columns.keySet());
    return refuse(row, "unknown column '" + unknown.first() + "'; known: " + spec.columnNames());
  }

  private RefusedRowException refuse(long row, String problem) {
    return new RefusedRowException(spec.name(), row, problem);
  }

  /** One row under construction; cells may be set in any order, each once. */
  public final class Row {
    private final Map<String, Object> cells = new HashMap<>();

    private Row() {}

    /** Sets a text; null or empty is missing. */
    public Row text(String column, String value) {
      return put(column, value);
    }

    /** Sets a whole number. */
    public Row whole(String column, long value) {
      return put(column, value);
    }

    /** Sets a real number; NaN is missing. */
    public Row real(String column, double value) {
      return put(column, value);
    }

    /** Sets a flag. */
    public Row flag(String column, boolean value) {
      return put(column, value);
    }

    /** Says that the cells of these columns are missing. */
    public Row missing(String... names) {
      for (String name : names) {
        put(name, null);
      }
      return this;
    }

    /** Adds the row to the table; refused as in {@link TableBuilder#add}. */
    public TableBuilder end() {
      return add(cells);
    }

    private Row put(String column, Object value) {
      if (cells.containsKey(column)) {
        throw refuse(rows + 1, "column '" + column + "' is given twice");
      }
      cells.put(column, value);
      return this;
    }
  }
}
