package jp.tenkai.jobs.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first rows of a delimited text, or of a sheet.
 *
 * @param rows without the last one where the text is cut off
 * @param firstLine the first line that is not blank, shortened
 */
record TableStart(List<List<String>> rows, String firstLine) {
  static final int MOST_ROWS = 200;
  private static final int SHOWN_CELLS = 6;
  private static final int SHOWN_CHARACTERS = 160;
  private static final Pattern LINE = Pattern.compile("[^\\s][^\r\n]{0,119}");

  TableStart {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a text as rows.
   *
   * @param isCut whether the text goes on
   */
  static TableStart of(String text, boolean isCut) {
    String line = firstLine(text);
    long tabs = line.chars().filter(c -> c == '\t').count();
    long commas = line.chars().filter(c -> c == ',').count();
    List<List<String>> rows = rows(text, tabs > commas ? '\t' : ',');
    boolean isLastPartial = isCut && rows.size() > 1 && rows.size() < MOST_ROWS;
    return new TableStart(isLastPartial ? rows.subList(0, rows.size() - 1) : rows, line);
  }

  /** The first rows of a sheet, each a list of cells. */
  static TableStart of(List<List<String>> rows) {
    List<List<String>> stripped =
        rows.stream().map(row -> row.stream().map(String::strip).toList()).toList();
    return new TableStart(
        stripped, firstLine(stripped.isEmpty() ? "" : String.join(",", stripped.get(0))));
  }

  private static List<List<String>> rows(String text, char separator) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord row : csv) {
        rows.add(row.getFields().stream().map(String::strip).toList());
        if (rows.size() == MOST_ROWS) {
          break;
        }
      }
    } catch (CsvParseException | IOException e) {
      // What was read so far decides: the text is only the start of a file.
      return rows;
    }
    return rows;
  }

  /** The cell of a row, from 0; empty where there is none. */
  String cell(int row, int column) {
    boolean isThere = row < rows.size() && column >= 0 && column < rows.get(row).size();
    return isThere ? rows.get(row).get(column) : "";
  }

  /** The first cells, to be shown. */
  String shown() {
    String cells =
        rows.isEmpty()
            ? firstLine
            : rows.get(0).stream().limit(SHOWN_CELLS).collect(Collectors.joining(", "));
    String shown = cells.isBlank() ? firstLine : cells;
    return shown.length() <= SHOWN_CHARACTERS ? shown : shown.substring(0, SHOWN_CHARACTERS);
  }

  /** Whether the text begins with a heading, as documents do and tables do not. */
  boolean isHeaded() {
    return firstLine.startsWith("# ");
  }

  /** Whether the first lines have nothing that separates cells. */
  boolean isOneColumn() {
    return rows.size() > 1 && rows.stream().limit(5).allMatch(row -> row.size() == 1);
  }

  /** The first line that is not blank, without its end, shortened; never empty. */
  static String firstLine(String text) {
    Matcher line = LINE.matcher(text);
    String words = line.find() ? line.group().strip() : "";
    return words.isEmpty() ? "a line without text" : words;
  }
}
