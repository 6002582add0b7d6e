package jp.tenkai.datasets.worldbank;

import java.util.Set;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;

/** The bulk file {@code WDICSV.csv}: many indicators in one wide table. It states no vintage. */
public final class BulkCsv {
  private BulkCsv() {}

  /** Reads and counts the filled cells of the given indicator codes only. */
  public static Intake<Observation> read(
      InputFile file, CountryRegister register, Set<String> codes) {
    var figures = new FigureTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      var header = csv.header();
      header.require("Country Name");
      var table = new WideTable(file, figures, header, "Indicator", codes);
      csv.forEachRemaining(table::take);
    }
    return figures.done(file.vintageOr(Vintage.UNSTATED));
  }

  /** Reads the filled cells of all indicators. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    return read(file, register, Set.of());
  }
}
