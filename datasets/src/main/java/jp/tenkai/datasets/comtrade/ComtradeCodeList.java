package jp.tenkai.datasets.comtrade;

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

/**
 * Reads Comtrade's code lists. In its lists of reporters and partners each number is matched, so
 * that a country that the register does not know shows before its trade comes.
 */
public final class ComtradeCodeList {
  /** What a code means stands in another column in each list, told by the first one. */
  private static final Map<String, String> TEXT_COLUMNS =
      Map.of("id", "text", "qtyCode", "qtyAbbr", "dataItem", "description");

  private ComtradeCodeList() {}

  /**
   * One code.
   *
   * @param code as the list writes it
   * @param text what it means, in English
   */
  public record Entry(String code, String text) {}

  public static Intake<Entry> read(InputFile file, CountryRegister register) {
    var counter = new Intake.Counter<Entry>(file);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      boolean countries = header.find("iso_3").isPresent();
      String first = header.names().get(0).strip();
      int text =
          header.require(countries ? "country" : TEXT_COLUMNS.getOrDefault(first, "qtyAbbr"));
      int end = header.find("exit_year").orElse(-1);
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        String code = row.get(0).strip();
        if (countries
            && register.match(CodeSystem.COMTRADE, code, year(row, end))
                instanceof CountryMatch.IsNot not) {
          counter.refuse(row.line(), "id", not.reason(), row.text());
        } else {
          counter.keep(new Entry(code, row.get(text).strip()));
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }

  /** The last year in which a number held; numbers of today are asked for as of today's lists. */
  private static int year(CsvRow row, int end) {
    String last = end < 0 ? "" : row.get(end).strip();
    return last.matches("\\d{4}") ? Integer.parseInt(last) : 2024;
  }
}
