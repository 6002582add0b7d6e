package jp.tenkai.export.table;

import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** A Tablesaw column that takes checked cells; null is missing. */
sealed interface CellColumn {

  Column<?> column();

  void append(Object cell);

  static CellColumn of(ColumnSpec spec) {
    return switch (spec.type()) {
      case TEXT -> new Texts(StringColumn.create(spec.name()));
      case INT -> new Wholes(LongColumn.create(spec.name()));
      case REAL -> new Reals(DoubleColumn.create(spec.name()));
      case FLAG -> new Flags(BooleanColumn.create(spec.name()));
    };
  }

  record Texts(StringColumn column) implements CellColumn {
    @Override
    public void append(Object cell) {
      column.append(cell == null ? "" : (String) cell);
    }
  }

  record Wholes(LongColumn column) implements CellColumn {
    @Override
    public void append(Object cell) {
      if (cell == null) {
        column.appendMissing();
      } else {
        column.append((long) (Long) cell);
      }
    }
  }

  record Reals(DoubleColumn column) implements CellColumn {
    @Override
    public void append(Object cell) {
      if (cell == null) {
        column.appendMissing();
      } else {
        column.append((double) (Double) cell);
      }
    }
  }

  record Flags(BooleanColumn column) implements CellColumn {
    @Override
    public void append(Object cell) {
      if (cell == null) {
        column.appendMissing();
      } else {
        column.append((boolean) (Boolean) cell);
      }
    }
  }
}
