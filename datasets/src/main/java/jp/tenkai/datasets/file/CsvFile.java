package jp.tenkai.datasets.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * The records of a delimited file, one after another, in bounded memory. Empty lines are skipped;
 * rows may be shorter or longer than the header.
 */
public final class CsvFile implements Iterator<CsvRow>, AutoCloseable {
  private static final int MOST_CELL_CHARACTERS = 1 << 20;

  private final InputFile file;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private long line;

  private CsvFile(InputFile file, CsvReader<CsvRecord> reader) {
    this.file = file;
    this.reader = reader;
    this.records = reader.iterator();
  }

  /** Opens a comma-separated file. */
  public static CsvFile open(InputFile file) {
    return open(file, ',');
  }

  /** Opens a file with another separator, such as a tab. */
  public static CsvFile open(InputFile file, char separator) {
    return new CsvFile(
        file,
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(MOST_CELL_CHARACTERS)
            .ofCsvRecord(TextFile.open(file)));
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw TextFile.unusable(file, e.getCause());
    } catch (CsvParseException e) {
      throw badSyntax(e);
    }
  }

  @Override
  public CsvRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no row behind line " + line + " of " + file.name());
    }
    try {
      CsvRecord csv = records.next();
      line = csv.getStartingLineNumber();
      return new CsvRow(line, csv.getFields());
    } catch (UncheckedIOException e) {
      throw TextFile.unusable(file, e.getCause());
    } catch (CsvParseException e) {
      throw badSyntax(e);
    }
  }

  /**
   * Skips to the header and returns it: the first row whose first cell is the given name. Official
   * files carry a preamble that people delete, so its length is never assumed. A header without a
   * row behind it is an empty file.
   */
  public Header header(String firstColumn) {
    return header(firstColumn, row -> {});
  }

  /** As {@link #header(String)}, and shows each row of the preamble on the way. */
  public Header header(String firstColumn, Consumer<CsvRow> preamble) {
    while (hasNext()) {
      CsvRow row = next();
      if (row.get(0).strip().equals(firstColumn)) {
        return withRows(row);
      }
      preamble.accept(row);
    }
    throw new UnusableInput(
        ProblemCode.NOT_THIS_LAYOUT,
        file.name(),
        0,
        "no row that starts with it",
        "a header row that starts with '" + firstColumn + "'");
  }

  /** The first row as header. A header without a row behind it is an empty file. */
  public Header header() {
    if (!hasNext()) {
      throw new UnusableInput(ProblemCode.EMPTY_FILE, file.name(), 0, "no row", "a header row");
    }
    return withRows(next());
  }

  /** The first row as header, whatever stands behind it. */
  public Header headerAlone() {
    if (!hasNext()) {
      throw new UnusableInput(ProblemCode.EMPTY_FILE, file.name(), 0, "no row", "a header row");
    }
    return new Header(file, next());
  }

  private Header withRows(CsvRow header) {
    if (!hasNext()) {
      throw new UnusableInput(
          ProblemCode.EMPTY_FILE,
          file.name(),
          header.line(),
          "only a header: " + header.text(),
          "rows behind the header");
    }
    return new Header(file, header);
  }

  private UnusableInput badSyntax(CsvParseException e) {
    return new UnusableInput(
        ProblemCode.BAD_SYNTAX,
        file.name(),
        line + 1,
        String.valueOf(e.getMessage()),
        "RFC 4180: quotes closed, cells below 1 MiB");
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw TextFile.unusable(file, e);
    }
  }
}
