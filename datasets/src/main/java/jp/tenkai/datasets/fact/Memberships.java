package jp.tenkai.datasets.fact;

import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Reads memberships of harmonisation bodies (body, iso3, name_as_in_source, status, as_of,
 * source_url). The lists are not complete: no row means not known, not "no member".
 */
public final class Memberships {
  private Memberships() {}

  public static Intake<Fact> read(InputFile file, CountryRegister register) {
    var counter = new Intake.Counter<Fact>(file);
    Vintage vintage = file.vintageOr(Vintage.UNSTATED);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header("body");
      var rows = new FactRows(counter, register, vintage, header, "status");
      int body = header.require("body");
      int name = header.require("name_as_in_source");
      int status = header.require("status");
      int asOf = header.require("as_of");
      int url = header.require("source_url");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        rows.countryOf(row)
            .ifPresent(
                country ->
                    counter.keep(
                        new Fact(
                            Fact.Topic.MEMBERSHIP,
                            country,
                            row.get(status).strip(),
                            row.get(body).strip(),
                            row.get(asOf).strip(),
                            row.get(name).strip(),
                            row.get(url).strip(),
                            "",
                            file.name(),
                            row.line())));
      }
    }
    return counter.done(vintage);
  }
}
