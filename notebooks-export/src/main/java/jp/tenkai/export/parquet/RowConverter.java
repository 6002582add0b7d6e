package jp.tenkai.export.parquet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;

/** Fills one row map from Parquet's events; a column without an event stays null: missing. */
final class RowConverter extends GroupConverter {

  private final List<String> columns;
  private final List<Converter> cells = new ArrayList<>();
  private final Map<String, Object> row = new HashMap<>();

  RowConverter(List<String> columns) {
    this.columns = columns;
    for (String column : columns) {
      cells.add(new Cell(column));
    }
  }

  Map<String, Object> row() {
    return row;
  }

  @Override
  public Converter getConverter(int index) {
    return cells.get(index);
  }

  @Override
  public void start() {
    for (String column : columns) {
      row.put(column, null);
    }
  }

  @Override
  public void end() {
    // The row is complete; the materializer takes it.
  }

  private final class Cell extends PrimitiveConverter {
    private final String column;

    Cell(String column) {
      this.column = column;
    }

    @Override
    public void addBinary(Binary value) {
      row.put(column, value.toStringUsingUTF8());
    }

    @Override
    public void addLong(long value) {
      row.put(column, value);
    }

    @Override
    public void addDouble(double value) {
      row.put(column, value);
    }

    @Override
    public void addBoolean(boolean value) {
      row.put(column, value);
    }
  }
}
