package jp.tenkai.datasets.customs;

import java.util.Map;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Reads Japan Customs' code lists: lines of two, four, six or nine digits with their English names,
 * and countries, whose numbers are matched.
 */
public final class CustomsCodes {
  /** The column of the names in each list, told by the list's first column. */
  private static final Map<String, String> NAME_COLUMNS =
      Map.of(
          "Country", "Country_name",
          "Code", "Country",
          "hs2", "hs2_name",
          "hs4", "hs4_name",
          "hs6", "hs6_name",
          "hs9", "hs9_name");

  /** Lists of today are asked for as of their day; both were made between 2016 and 2026. */
  private static final Map<String, String> LINES =
      Map.of("hs2", "\\d{2}", "hs4", "\\d{4}", "hs6", "\\d{6}");

  private static final int YEAR = 2016;

  private CustomsCodes() {}

  /**
   * One code.
   *
   * @param code with all its digits
   * @param name in English, with blanks where the list has underscores
   */
  public record Entry(String code, String name) {}

  public static Intake<Entry> read(InputFile file, CountryRegister register) {
    var counter = new Intake.Counter<Entry>(file);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      String first = header.names().get(0).strip();
      int name = header.require(NAME_COLUMNS.getOrDefault(first, "hs9_name"));
      boolean countries = !first.startsWith("hs");
      String line = LINES.getOrDefault(first, "\\d{9}");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        String code = row.get(0).strip();
        if (countries
            && register.match(CodeSystem.JAPAN_CUSTOMS, code, YEAR)
                instanceof CountryMatch.IsNot not) {
          counter.refuse(row.line(), "", not.reason(), row.text());
        } else if (!countries && !code.matches(line)) {
          counter.refuse(row.line(), "", Refusal.BAD_PRODUCT, row.text());
        } else {
          counter.keep(new Entry(code, row.get(name).replace('_', ' ').strip()));
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }
}
