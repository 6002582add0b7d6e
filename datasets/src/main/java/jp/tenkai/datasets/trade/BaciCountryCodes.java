package jp.tenkai.datasets.trade;

import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Reads BACI's country list, to see whether the register still knows every number. The register
 * decides what a number means: the list's own ISO codes are not unique (ZAF is 710 and the customs
 * union 711; N/A is three areas) and are kept as text only.
 */
public final class BaciCountryCodes {
  private BaciCountryCodes() {}

  /**
   * A number of BACI and the country it means.
   *
   * @param number as the list writes it
   * @param country what the register says
   * @param iso3InFile what the list says
   * @param name in English, as the list words it
   */
  public record BaciCountry(String number, CountryCode country, String iso3InFile, String name) {}

  /** The list as of a year, since numbers of dissolved states hold only for some years. */
  public static Intake<BaciCountry> read(InputFile file, CountryRegister register, int year) {
    var counter = new Intake.Counter<BaciCountry>(file);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int number = header.require("country_code");
      int iso3 = header.find("country_iso3").orElseGet(() -> header.require("iso_3digit_alpha"));
      int name = header.find("country_name").orElseGet(() -> header.require("country_name_full"));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        String code = row.get(number).strip();
        CountryMatch match = register.match(CodeSystem.BACI, code, year);
        if (match instanceof CountryMatch.Is is) {
          counter.keep(
              new BaciCountry(code, is.country(), row.get(iso3).strip(), row.get(name).strip()));
        } else if (match instanceof CountryMatch.IsNot not) {
          counter.refuse(row.line(), "country_code", not.reason(), row.text());
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }
}
