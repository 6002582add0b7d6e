package jp.tenkai.datasets.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/** The records of a delimited text, each with the line on which it starts. */
final class TextRows implements RowSource {
  private final InputFile file;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private long line;

  private TextRows(InputFile file, CsvReader<CsvRecord> reader) {
    this.file = file;
    this.reader = reader;
    this.records = reader.iterator();
  }

  static TextRows open(InputFile file, char separator) {
    return new TextRows(
        file,
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(CsvFile.MOST_CELL_CHARACTERS)
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

  @Override
  public boolean endsWithLastFilledCell() {
    return false;
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
