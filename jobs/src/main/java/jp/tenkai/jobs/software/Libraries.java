package jp.tenkai.jobs.software;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The list of all jars that Tenkai runs with. It is part of the source, so that every build of one
 * state of the source carries the same list; a test holds it against the jars themselves.
 */
public final class Libraries {
  /** The resource's name beside this class. */
  public static final String RESOURCE = "libraries.csv";

  private Libraries() {}

  /** All of them, by name. */
  public static List<Library> locked() {
    InputStream resource =
        Objects.requireNonNull(Libraries.class.getResourceAsStream(RESOURCE), RESOURCE);
    try (Reader text = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      return read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Library> read(Reader text) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream()
          .map(
              row ->
                  new Library(
                      row.getField("group"),
                      row.getField("artifact"),
                      row.getField("version"),
                      row.getField("classifier"),
                      row.getField("licence"),
                      row.getField("sha256")))
          .sorted(Comparator.comparing(Library::name))
          .toList();
    }
  }
}
