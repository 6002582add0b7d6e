package jp.tenkai.jobs.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.jobs.configuration.FileLayout;
import jp.tenkai.jobs.ingest.Recognition.Known;
import jp.tenkai.jobs.ingest.Recognition.Reason;
import jp.tenkai.jobs.ingest.Recognition.Unknown;

/** Tells the sheet of a workbook by its first rows, as a table is told. */
final class SheetMarks {
  private SheetMarks() {}

  static Recognition recognise(InputFile sheet) {
    TableStart table = start(sheet);
    if (table.rows().isEmpty()) {
      return new Unknown(Reason.EMPTY_FILE, "a sheet without rows");
    }
    if (TidyMarks.recognise(table).isPresent()) {
      return new Unknown(Reason.NOT_READ, "a tidy table in a workbook; save its sheet as CSV");
    }
    Optional<Recognition> recognised = TableMarks.recognise(table, sheet.name());
    if (recognised.isPresent()) {
      return isForText(recognised.get())
          ? new Unknown(
              Reason.NOT_READ, "a year of the world's trade, which no sheet can hold; take the CSV")
          : recognised.get();
    }
    return table.isHeaded() || table.isOneColumn()
        ? new Unknown(Reason.DOCUMENTATION, table.firstLine())
        : new Unknown(Reason.UNKNOWN_LAYOUT, "columns: " + table.shown());
  }

  /** Flows are read in parts of a text at once, which a sheet does not allow. */
  private static boolean isForText(Recognition recognised) {
    return recognised instanceof Known known && known.layout() == FileLayout.BACI_CSV;
  }

  private static TableStart start(InputFile sheet) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvFile table = CsvFile.open(sheet)) {
      while (rows.size() < TableStart.MOST_ROWS && table.hasNext()) {
        rows.add(table.next().cells());
      }
    }
    return TableStart.of(rows);
  }
}
