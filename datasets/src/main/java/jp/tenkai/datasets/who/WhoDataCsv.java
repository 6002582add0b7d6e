package jp.tenkai.datasets.who;

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

/**
 * An export of data.who.int, {@code <id>_ALL_LATEST.csv}: places as M49 numbers without leading
 * zeros, among them the world and the regions.
 */
public final class WhoDataCsv {
  private WhoDataCsv() {}

  /** Reads the rows. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var figures = new FigureTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int indicator = header.require("IND_CODE");
      int place = header.require("DIM_GEO_CODE_M49");
      int year = header.require("DIM_TIME");
      int kind = header.require("DIM_TIME_TYPE");
      int value = header.require("VALUE_NUMERIC");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        var origin = new Origin(file.name(), row.line(), "", row.text());
        String code = row.get(indicator).strip();
        figures.met();
        if (row.cells().size() != header.names().size() || code.isEmpty()) {
          figures.refuse(origin, Refusal.WRONG_SHAPE);
        } else if (!row.get(kind).strip().equals("YEAR")) {
          figures.refuse(origin, Refusal.BAD_YEAR);
        } else {
          figures.offer(
              new RawFigure(
                  new Series(file.source(), code),
                  CodeSystem.M49,
                  row.get(place),
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
