package jp.tenkai.export.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.tenkai.export.text.Bilingual;

/**
 * The declared shape of a release table.
 *
 * @param name file name without ending, snake_case
 * @param title what the table is, in both languages
 * @param key names of the columns that identify a row; rows are sorted by them in this order
 * @param columns all columns in file order
 */
public record TableSpec(String name, Bilingual title, List<String> key, List<ColumnSpec> columns) {

  public TableSpec {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    Set<String> names = new HashSet<>();
    for (ColumnSpec column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "table '" + name + "': column '" + column.name() + "' is declared twice");
      }
    }
    if (key.isEmpty() || !names.containsAll(key)) {
      throw new IllegalArgumentException(
          "table '" + name + "': key " + key + " must name at least one of its columns " + names);
    }
  }

  /** The names of all columns in file order. */
  public List<String> columnNames() {
    return columns.stream().map(ColumnSpec::name).toList();
  }

  /**
   * The column of a name.
   *
   * @throws IllegalArgumentException when the table has no such column
   */
  public ColumnSpec column(String columnName) {
    for (ColumnSpec column : columns) {
      if (column.name().equals(columnName)) {
        return column;
      }
    }
    throw new IllegalArgumentException(
        "table '" + name + "' has no column '" + columnName + "'; known: " + columnNames());
  }

  static Draft draft(String name, String en, String ja) {
    return new Draft(name, new Bilingual(en, ja));
  }

  /** Collects the columns of a declaration in file order. */
  static final class Draft {
    private final String name;
    private final Bilingual title;
    private final List<ColumnSpec> columns = new ArrayList<>();

    private Draft(String name, Bilingual title) {
      this.name = name;
      this.title = title;
    }

    Draft code(String column, String en, String ja) {
      return add(column, ColumnType.TEXT, Display.CODE, en, ja);
    }

    Draft name(String column, String en, String ja) {
      return add(column, ColumnType.TEXT, Display.NAME, en, ja);
    }

    Draft sentence(String column, String en, String ja) {
      return add(column, ColumnType.TEXT, Display.SENTENCE, en, ja);
    }

    Draft whole(String column, Display display, String en, String ja) {
      return add(column, ColumnType.INT, display, en, ja);
    }

    Draft real(String column, Display display, String en, String ja) {
      return add(column, ColumnType.REAL, display, en, ja);
    }

    TableSpec key(String... key) {
      return new TableSpec(name, title, List.of(key), columns);
    }

    private Draft add(String column, ColumnType type, Display display, String en, String ja) {
      columns.add(new ColumnSpec(column, type, new Bilingual(en, ja), display));
      return this;
    }
  }
}
