package jp.tenkai.export.table;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/** One row of a release table, read by column name; missing is never confused with zero. */
public record TableRow(Table table, int index) {

  public TableRow {
    if (index < 0 || index >= table.rowCount()) {
      throw new IllegalArgumentException(
          "table '" + table.name() + "': no row " + index + " of " + table.rowCount());
    }
  }

  /** All rows in table order. */
  public static Stream<TableRow> stream(Table table) {
    return IntStream.range(0, table.rowCount()).mapToObj(index -> new TableRow(table, index));
  }

  /** The text of a TEXT column, empty when missing. */
  public String text(String column) {
    return table.stringColumn(column).get(index);
  }

  /** The number of an INT column, empty when missing. */
  public OptionalLong whole(String column) {
    var values = table.longColumn(column);
    return values.isMissing(index) ? OptionalLong.empty() : OptionalLong.of(values.getLong(index));
  }

  /** The number of a REAL column, NaN when missing. */
  public double real(String column) {
    return table.doubleColumn(column).getDouble(index);
  }

  /** The flag of a FLAG column, empty when missing. */
  public Optional<Boolean> flag(String column) {
    return Optional.ofNullable(table.booleanColumn(column).get(index));
  }
}
