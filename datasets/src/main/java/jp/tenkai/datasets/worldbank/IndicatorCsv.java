package jp.tenkai.datasets.worldbank;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * The download of one indicator, {@code API_<code>_DS2_en_csv_v2_<n>.csv}: a preamble of four
 * lines, which people often delete, a header that starts with {@code Country Name} in every
 * language, then one row for each economy and group of economies.
 */
public final class IndicatorCsv {
  private IndicatorCsv() {}

  /**
   * Reads the filled cells. The vintage is the preamble's {@code Last Updated Date}, otherwise the
   * one stated for the file.
   */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var stated = new AtomicReference<>(Vintage.UNSTATED);
    var figures = new FigureTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header =
          csv.header(
              "Country Name",
              row -> {
                if (row.get(0).strip().equals("Last Updated Date")) {
                  stated.set(StatedDate.iso(file, row.line(), row.get(1)));
                }
              });
      var table = new WideTable(file, figures, header, "Indicator", Set.of());
      csv.forEachRemaining(table::take);
    }
    return figures.done(file.vintageOr(stated.get()));
  }
}
