package jp.tenkai.export.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.RefusedRowException;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.Table;

/** Reads a release table back from CSV, without the apostrophes put before formula-like texts. */
public final class CsvTableReader {

  private CsvTableReader() {}

  /**
   * Reads a whole file.
   *
   * @throws IOException when the file can't be read, its first line isn't the table's columns in
   *     order, or a cell doesn't parse as its column's type
   */
  public static Table read(TableSpec spec, Path file) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(true)
            .skipEmptyLines(false)
            .ofCsvRecord(file, StandardCharsets.UTF_8)) {
      Iterator<CsvRecord> records = csv.iterator();
      List<String> header = records.hasNext() ? records.next().getFields() : List.of();
      if (!header.equals(spec.columnNames())) {
        throw new IOException(
            file + ", line 1: expected the columns " + spec.columnNames() + ", found " + header);
      }
      TableBuilder builder = TableBuilder.of(spec);
      while (records.hasNext()) {
        builder.add(cells(spec, file, records.next()));
      }
      return builder.build();
    } catch (CsvParseException | RefusedRowException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": " + e.getCause().getMessage(), e.getCause());
    }
  }

  private static Map<String, Object> cells(TableSpec spec, Path file, CsvRecord record)
      throws IOException {
    if (record.getFieldCount() != spec.columns().size()) {
      throw new IOException(
          file
              + ", line "
              + record.getStartingLineNumber()
              + ": expected "
              + spec.columns().size()
              + " cells, found "
              + record.getFieldCount());
    }
    Map<String, Object> cells = new HashMap<>();
    for (int i = 0; i < spec.columns().size(); i++) {
      ColumnSpec column = spec.columns().get(i);
      String text = record.getField(i);
      try {
        cells.put(column.name(), text.isEmpty() ? null : parse(column, text));
      } catch (NumberFormatException e) {
        throw new IOException(
            file
                + ", line "
                + record.getStartingLineNumber()
                + ", column '"
                + column.name()
                + "': expected "
                + column.type()
                + ", found '"
                + text
                + "'",
            e);
      }
    }
    return cells;
  }

  private static Object parse(ColumnSpec column, String text) {
    return switch (column.type()) {
      case TEXT -> FormulaGuard.unguard(text);
      case INT -> Long.valueOf(text);
      case REAL -> Double.valueOf(text);
      case FLAG ->
          switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException("not a flag: " + text);
          };
    };
  }
}
