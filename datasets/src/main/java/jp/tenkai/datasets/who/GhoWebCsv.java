package jp.tenkai.datasets.who;

import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * The export of a GHO web page, with {@code SpatialDimValueCode} and {@code FactValueNumeric}. One
 * export may hold several indicators; each row has its own series.
 */
public final class GhoWebCsv {
  private static final GhoCsvColumns COLUMNS =
      new GhoCsvColumns(
          "Location type",
          "SpatialDimValueCode",
          "Period",
          "Dim%d type",
          "Dim%dValueCode",
          "DataSourceDimValueCode",
          "FactValueNumeric",
          "FactValueNumericPrefix",
          "FactValueNumericLow",
          "FactValueNumericHigh",
          "DateModified",
          "");

  private GhoWebCsv() {}

  /** Reads the rows. The vintage is the day of the newest {@code DateModified}. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    return COLUMNS.read(file, register);
  }
}
