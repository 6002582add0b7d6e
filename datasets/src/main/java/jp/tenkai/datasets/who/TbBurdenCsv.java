package jp.tenkai.datasets.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * WHO's estimates of the burden of tuberculosis, {@code TB_burden_countries_<day>.csv}: a row for a
 * country and year, a column for each estimate, its bounds in the columns ending in {@code _lo} and
 * {@code _hi}. The column name is the series. What is counted is the filled cell of an estimate.
 */
public final class TbBurdenCsv {
  private static final Set<String> KEYS =
      Set.of("country", "iso2", "iso3", "iso_numeric", "g_whoregion", "year");

  private record Estimate(String name, int value, int low, int high) {}

  private TbBurdenCsv() {}

  /** Reads the filled cells. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var figures = new FigureTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int place = header.require("iso3");
      int year = header.require("year");
      header.require("e_inc_100k");
      List<Estimate> estimates = estimates(header);
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        if (row.cells().size() != header.names().size()) {
          figures.met();
          figures.refuse(new Origin(file.name(), row.line(), "", row.text()), Refusal.WRONG_SHAPE);
          continue;
        }
        for (Estimate estimate : estimates) {
          String value = row.get(estimate.value()).strip();
          if (!value.isEmpty()) {
            figures.met();
            figures.offer(raw(file, row, estimate, row.get(place), row.get(year)));
          }
        }
      }
    }
    return figures.done(file.vintageOr(Vintage.UNSTATED));
  }

  private static RawFigure raw(
      InputFile file, CsvRow row, Estimate estimate, String place, String year) {
    String value = row.get(estimate.value());
    String low = estimate.low() < 0 ? "" : row.get(estimate.low());
    String high = estimate.high() < 0 ? "" : row.get(estimate.high());
    String text = String.join(",", place, estimate.name(), year, value, low, high);
    return new RawFigure(
        new Series(file.source(), estimate.name()),
        CodeSystem.WHO,
        place,
        year,
        value,
        low,
        high,
        new Origin(file.name(), row.line(), estimate.name(), text));
  }

  private static List<Estimate> estimates(Header header) {
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < header.names().size(); i++) {
      String name = header.names().get(i).strip();
      boolean bound = name.endsWith("_lo") || name.endsWith("_hi");
      if (!KEYS.contains(name) && !bound && !name.isEmpty()) {
        estimates.add(
            new Estimate(
                name,
                i,
                header.find(name + "_lo").orElse(-1),
                header.find(name + "_hi").orElse(-1)));
      }
    }
    return estimates;
  }
}
