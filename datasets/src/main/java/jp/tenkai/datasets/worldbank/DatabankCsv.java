package jp.tenkai.datasets.worldbank;

import java.util.Set;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * An extract made with DataBank: {@code Series Code} instead of {@code Indicator Code}, years as
 * {@code 2001 [YR2001]}, {@code ..} for no value, and a footer with the day of the last update,
 * month first.
 */
public final class DatabankCsv {
  private static final String LAST_UPDATED = "Last Updated:";

  private DatabankCsv() {}

  /** Reads the filled cells. The vintage is the footer's, otherwise the one stated for the file. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var figures = new FigureTable(file, register);
    Vintage stated = Vintage.UNSTATED;
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header("Country Name");
      var table = new WideTable(file, figures, header, "Series", Set.of());
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        String first = row.get(0).strip();
        if (first.startsWith(LAST_UPDATED)) {
          stated = StatedDate.monthFirst(file, row.line(), first.substring(LAST_UPDATED.length()));
        } else if (!isFooter(row)) {
          table.take(row);
        }
      }
    }
    return figures.done(file.vintageOr(stated));
  }

  /** A row with nothing behind its first cell. */
  private static boolean isFooter(CsvRow row) {
    return row.cells().stream().skip(1).allMatch(String::isBlank);
  }
}
