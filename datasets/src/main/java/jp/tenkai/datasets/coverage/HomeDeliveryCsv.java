package jp.tenkai.datasets.coverage;

import java.util.List;
import java.util.OptionalInt;
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
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Births at home as a study of 67 countries estimated them from DHS surveys: the national table
 * ({@code study, year, ..., prop_dom, prop_dom_low, prop_dom_upp}) and the tables by wealth,
 * residence and schooling ({@code CountryName, SurveyYear, ...}), of which no row is national. The
 * series is {@code DHS_HOME_BIRTHS_FRACTION}, a fraction from 0 to 1, countries by the DHS
 * Program's names.
 *
 * <p>The study pooled the surveys with strata and clusters as numbered in each, so that equal
 * numbers of different countries fall together. Its intervals are doubtful for that reason; its
 * fractions are not. Births in places other than home and facility count below the line only, so
 * the fraction is not the ratio of the counts beside it.
 */
public final class HomeDeliveryCsv {
  private HomeDeliveryCsv() {}

  /** Reads the rows. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      OptionalInt national = header.find("study");
      int place = national.orElseGet(() -> header.require("CountryName"));
      int year = header.require(national.isPresent() ? "year" : "SurveyYear");
      var births =
          new Column(
              "prop_dom",
              "DHS_HOME_BIRTHS_FRACTION",
              header.require("prop_dom"),
              header.require("prop_dom_low"),
              header.require("prop_dom_upp"));
      var figures = new FigureColumns(file, register, header, List.of(births));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        if (national.isPresent()) {
          figures.offer(row, CodeSystem.SPELLING, row.get(place), row.get(year));
        } else {
          figures.refuse(row, Refusal.OTHER_BREAKDOWN);
        }
      }
      return figures.done(file.vintageOr(Vintage.UNSTATED));
    }
  }
}
