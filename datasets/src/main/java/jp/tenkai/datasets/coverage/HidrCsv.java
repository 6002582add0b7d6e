package jp.tenkai.datasets.coverage;

import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * A table of WHO's Health Inequality Data Repository: estimates for the parts of a country
 * (quintiles of wealth, provinces, town and countryside). No row is national, and the sample tables
 * do not even name the country, so that every row is refused with its reason: a row by province as
 * a part of a country, any other as another breakdown.
 */
public final class HidrCsv {
  private HidrCsv() {}

  /** Counts the rows. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var counter = new Intake.Counter<Observation>(file);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      header.find("indicator").orElseGet(() -> header.require("indicator_name"));
      int dimension = header.require("dimension");
      header.require("subgroup");
      header.require("estimate");
      header.require("setting_average");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        counter.refuse(row.line(), "", refusal(header, row, dimension), row.text());
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }

  private static Refusal refusal(Header header, CsvRow row, int dimension) {
    if (row.cells().size() != header.names().size()) {
      return Refusal.WRONG_SHAPE;
    }
    return row.get(dimension).strip().equals("Subnational region")
        ? Refusal.SUBNATIONAL
        : Refusal.OTHER_BREAKDOWN;
  }
}
