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
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.Table;

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
      for (int row = 0; row < table.rowCount(); row++) {
        csv.writeRecord(cells(spec, new TableRow(table, row)));
      }
    }
  }

  private static CsvWriter csvWriter(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
  }

  private static List<String> cells(TableSpec spec, TableRow row) {
    List<String> cells = new ArrayList<>();
    for (ColumnSpec column : spec.columns()) {
      cells.add(cell(column, row));
    }
    return cells;
  }

  private static String cell(ColumnSpec column, TableRow row) {
    return switch (column.type()) {
      case TEXT -> FormulaGuard.guard(row.text(column.name()));
      case INT -> {
        var whole = row.whole(column.name());
        yield whole.isPresent() ? Long.toString(whole.getAsLong()) : "";
      }
      case REAL -> {
        double real = row.real(column.name());
        yield Double.isNaN(real) ? "" : ShortestDecimal.of(real);
      }
      case FLAG -> row.flag(column.name()).map(String::valueOf).orElse("");
    };
  }
}
