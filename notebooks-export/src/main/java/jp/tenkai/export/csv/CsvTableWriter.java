package jp.tenkai.export.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.table.ColumnType;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Writes a release table as CSV, as the package describes it. */
public final class CsvTableWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvTableWriter() {}

  /**
   * Writes a new file.
   *
   * @throws IOException when it can't be written or is there already
   */
  public static void write(TableSpec spec, Table table, Path file) throws IOException {
    try (Writer out =
            new BufferedWriter(
                new OutputStreamWriter(
                    Files.newOutputStream(
                        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    StandardCharsets.UTF_8));
        CsvWriter csv = csvWriter(out)) {
      csv.writeRecord(spec.columnNames());
      // Looked up once: a table finds a column by going through the names of all of them.
      List<Column<?>> columns = new ArrayList<>();
      spec.columnNames().forEach(name -> columns.add(table.column(name)));
      String[] cells = new String[columns.size()];
      for (int row = 0; row < table.rowCount(); row++) {
        for (int i = 0; i < cells.length; i++) {
          cells[i] = cell(spec.columns().get(i).type(), columns.get(i), row);
        }
        csv.writeRecord(cells);
      }
    }
  }

  private static CsvWriter csvWriter(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
  }

  private static String cell(ColumnType type, Column<?> column, int row) {
    return switch (type) {
      case TEXT -> FormulaGuard.guard(((StringColumn) column).get(row));
      case INT -> column.isMissing(row) ? "" : Long.toString(((LongColumn) column).getLong(row));
      case REAL -> {
        double real = ((DoubleColumn) column).getDouble(row);
        yield Double.isNaN(real) ? "" : ShortestDecimal.of(real);
      }
      case FLAG -> column.isMissing(row) ? "" : String.valueOf(((BooleanColumn) column).get(row));
    };
  }
}
