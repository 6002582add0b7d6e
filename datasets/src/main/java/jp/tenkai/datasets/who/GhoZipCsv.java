package jp.tenkai.datasets.who;

import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * The {@code data/<code>.csv} of a "Global Health Observatory download" bundle, with {@code
 * SpatialDimensionValueCode} and {@code NumericValue}.
 */
public final class GhoZipCsv {
  private static final GhoCsvColumns COLUMNS =
      new GhoCsvColumns(
          "SpatialDimension",
          "SpatialDimensionValueCode",
          "TimeDim",
          "DisaggregatingDimension%d",
          "DisaggregatingDimension%dValueCode",
          "DataSourceDimensionValueCode",
          "NumericValue",
          "",
          "Low",
          "High",
          "Date",
          "TimeDimensionValue");

  private GhoZipCsv() {}

  /** Reads the rows. The vintage is the day of the newest {@code Date}. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    return COLUMNS.read(file, register);
  }
}
