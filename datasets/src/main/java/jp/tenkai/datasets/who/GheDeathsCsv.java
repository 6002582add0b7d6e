package jp.tenkai.datasets.who;

import java.util.List;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureColumns;
import jp.tenkai.datasets.observation.FigureColumns.Column;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Deaths from all causes by WHO's Global Health Estimates, in the table that WHO's tuberculosis
 * report works with (iso3, year, dths, dths.lo, dths.hi). The series GHE_DEATHS counts deaths a
 * year, both sexes and all ages, with bounds.
 */
public final class GheDeathsCsv {
  private GheDeathsCsv() {}

  /** Reads the filled cells. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int place = header.require("iso3");
      int year = header.require("year");
      var deaths =
          new Column(
              "dths",
              "GHE_DEATHS",
              header.require("dths"),
              header.require("dths.lo"),
              header.require("dths.hi"));
      var figures = new FigureColumns(file, register, header, List.of(deaths));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        figures.offer(row, CodeSystem.WHO, row.get(place), row.get(year));
      }
      return figures.done(file.vintageOr(Vintage.UNSTATED));
    }
  }
}
