package jp.tenkai.jobs.ingest;

import java.nio.file.Path;
import java.util.OptionalLong;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.ingest.Recognition.Known;

/** Counts the rows of a table, without judging them. */
public final class RowCount {
  private RowCount() {}

  /**
   * The rows behind a table's header; empty for what is no table, or can't be read to its end.
   *
   * @param recognised what the file was recognised as
   */
  public static OptionalLong of(Path path, Provenance provenance, Known recognised) {
    String layout = recognised.layout().word();
    if (layout.endsWith("-json")) {
      return OptionalLong.empty();
    }
    InputFile file =
        new InputFile(path, provenance.name(), recognised.source(), provenance.vintage());
    try (CsvFile csv = CsvFile.open(file, layout.endsWith("-tsv") ? '\t' : ',')) {
      boolean isBehindHeader = false;
      long rows = 0;
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        if (isBehindHeader) {
          rows++;
        } else {
          isBehindHeader = isHeader(row, recognised);
        }
      }
      return isBehindHeader ? OptionalLong.of(rows) : OptionalLong.empty();
    } catch (UnusableInput e) {
      // The import lands a file as it is; what is wrong with it is said when it is ingested.
      return OptionalLong.empty();
    }
  }

  private static boolean isHeader(CsvRow row, Known recognised) {
    return switch (recognised.layout()) {
      case TIDY_INDICATORS_CSV, TIDY_TRADE_CSV, TIDY_FACTS_CSV -> !row.get(0).startsWith("#");
      default -> Mark.best(HeaderMarks.ALL, row.cells()).isPresent();
    };
  }
}
