package jp.tenkai.datasets.fact;

import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Reads WHO maturity levels of regulators (iso3, country, maturity_level, scope, as_of, note,
 * source_url, source_kind). A country may have several, each with its scope: a level for vaccines
 * says nothing about devices.
 */
public final class RegulatorMaturity {
  private RegulatorMaturity() {}

  public static Intake<Fact> read(InputFile file, CountryRegister register) {
    var counter = new Intake.Counter<Fact>(file);
    Vintage vintage = file.vintageOr(Vintage.UNSTATED);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header("iso3");
      var rows = new FactRows(counter, register, vintage, header, "maturity_level");
      int level = header.require("maturity_level");
      int scope = header.require("scope");
      int asOf = header.require("as_of");
      int note = header.require("note");
      int url = header.require("source_url");
      int kind = header.require("source_kind");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        var country = rows.countryOf(row);
        if (country.isEmpty()) {
          continue;
        }
        String stated = row.get(level).strip();
        if (!stated.matches("ML[1-4]")) {
          counter.refuse(row.line(), "maturity_level", Refusal.BAD_NUMBER, row.text());
          continue;
        }
        counter.keep(
            new Fact(
                Fact.Topic.REGULATOR_MATURITY,
                country.get(),
                stated,
                row.get(scope).strip(),
                row.get(asOf).strip(),
                row.get(note).strip(),
                row.get(url).strip(),
                row.get(kind).strip(),
                file.name(),
                row.line()));
      }
    }
    return counter.done(vintage);
  }
}
