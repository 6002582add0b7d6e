package jp.tenkai.datasets.file;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One record of a delimited file.
 *
 * @param line the line on which it starts, from 1
 * @param cells its cells, unquoted
 */
public record CsvRow(long line, List<String> cells) {
  public CsvRow {
    cells = List.copyOf(cells);
  }

  /** The cell in a column, from 0; empty where the row is shorter. */
  public String get(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** The record as text again, for the quarantine. */
  public String text() {
    return cells.stream().map(CsvRow::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
