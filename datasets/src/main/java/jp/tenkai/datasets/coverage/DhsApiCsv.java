package jp.tenkai.datasets.coverage;

import java.util.Optional;
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
 * Rows of the DHS Program's API: one for a survey, indicator and reference period. Kept is the
 * preferred period ({@code IsPreferred} 1) of the total ({@code IsTotal} 1) of an indicator ({@code
 * IndicatorType} I); counts and denominators (D, U, T, S) are no indicators. The series is the
 * {@code IndicatorId}, the year the {@code SurveyYear}. Bounds are kept where they are given.
 */
public final class DhsApiCsv {
  private DhsApiCsv() {}

  /** Reads the rows. The table states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var figures = new FigureTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      var columns = Columns.of(header);
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        var origin = new Origin(file.name(), row.line(), "", row.text());
        figures.met();
        Optional<Refusal> refusal =
            row.cells().size() == header.names().size()
                ? columns.refusal(row)
                : Optional.of(Refusal.WRONG_SHAPE);
        if (refusal.isPresent()) {
          figures.refuse(origin, refusal.get());
        } else {
          figures.offer(
              new RawFigure(
                  new Series(file.source(), row.get(columns.indicator()).strip()),
                  CodeSystem.ISO3,
                  row.get(columns.place()),
                  row.get(columns.year()),
                  row.get(columns.value()),
                  row.get(columns.low()),
                  row.get(columns.high()),
                  origin));
        }
      }
    }
    return figures.done(file.vintageOr(Vintage.UNSTATED));
  }

  private record Columns(
      int place,
      int indicator,
      int type,
      int year,
      int value,
      int total,
      int preferred,
      int region,
      int low,
      int high) {
    static Columns of(Header header) {
      return new Columns(
          header.require("ISO3"),
          header.require("IndicatorId"),
          header.require("IndicatorType"),
          header.require("SurveyYear"),
          header.require("Value"),
          header.require("IsTotal"),
          header.require("IsPreferred"),
          header.require("RegionId"),
          header.require("CILow"),
          header.require("CIHigh"));
    }

    Optional<Refusal> refusal(CsvRow row) {
      if (row.get(indicator).isBlank()) {
        return Optional.of(Refusal.WRONG_SHAPE);
      }
      if (!row.get(type).strip().equals("I")) {
        return Optional.of(Refusal.NOT_AN_INDICATOR);
      }
      if (!row.get(region).isBlank()) {
        return Optional.of(Refusal.SUBNATIONAL);
      }
      if (!row.get(total).strip().equals("1")) {
        return Optional.of(Refusal.OTHER_BREAKDOWN);
      }
      return row.get(preferred).strip().equals("1")
          ? Optional.empty()
          : Optional.of(Refusal.NOT_PREFERRED);
    }
  }
}
