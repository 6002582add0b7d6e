package jp.tenkai.datasets.coverage;

import java.util.List;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Rows of the DHS Program's API as a table: one for a survey, indicator and reference period. The
 * API itself ({@code f=csv}) names countries by its own two letters; the copies of the Humanitarian
 * Data Exchange have a column {@code ISO3} before them, which is taken where it stands.
 */
public final class DhsApiCsv {
  private static final List<String> NEEDED =
      List.of(
          "IndicatorId",
          "IndicatorType",
          "SurveyYear",
          "Value",
          "IsTotal",
          "IsPreferred",
          "RegionId",
          "CILow",
          "CIHigh");

  private DhsApiCsv() {}

  /** Reads the rows. The table states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var figures = new DhsFigures(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      NEEDED.forEach(header::require);
      boolean isCopy = header.find("ISO3").isPresent();
      String place = isCopy ? "ISO3" : "DHS_CountryCode";
      header.require(place);
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        var origin = new Origin(file.name(), row.line(), "", row.text());
        if (row.cells().size() == header.names().size()) {
          figures.take(
              isCopy ? CodeSystem.ISO3 : CodeSystem.DHS,
              place,
              name -> row.get(header.require(name)),
              origin);
        } else {
          figures.misshapen(origin);
        }
      }
    }
    return figures.done();
  }
}
