package jp.tenkai.datasets.worldbank;

import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.RawFigure;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/** API answers that somebody flattened to {@code indicator,iso3,year,value}. No vintage stated. */
public final class TidyCsv {
  private TidyCsv() {}

  /** Reads the rows. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var figures = new FigureTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int indicator = header.require("indicator");
      int country = header.require("iso3");
      int year = header.require("year");
      int value = header.require("value");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        var origin = new Origin(file.name(), row.line(), "", row.text());
        String code = row.get(indicator).strip();
        figures.met();
        if (row.cells().size() != header.names().size() || code.isEmpty()) {
          figures.refuse(origin, Refusal.WRONG_SHAPE);
        } else {
          figures.offer(
              new RawFigure(
                  new Series(file.source(), code),
                  CodeSystem.WORLD_BANK,
                  row.get(country),
                  row.get(year),
                  row.get(value),
                  "",
                  "",
                  origin));
        }
      }
    }
    return figures.done(file.vintageOr(Vintage.UNSTATED));
  }
}
