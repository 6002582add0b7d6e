package jp.tenkai.datasets.customs;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.comtrade.Direction;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Reads India's exports by eight-digit line and partner (Department of Commerce, Export Import Data
 * Bank) as a flat table: million US dollars, fiscal years from April to March.
 */
public final class IndiaEidbCsv {
  private static final CountryCode INDIA = CountryCode.of("IND");
  private static final Pattern FISCAL_YEAR = Pattern.compile("((?:19|20)\\d{2})-(\\d{2})");
  private static final Pattern LINE = Pattern.compile("\\d{7,8}");
  private static final int DIGITS = 8;
  private static final int CENTURY = 100;

  private IndiaEidbCsv() {}

  public static Intake<NationalTrade> read(InputFile file) {
    var counter = new Intake.Counter<NationalTrade>(file);
    PartnerNames partners = PartnerNames.of(PartnerNames.Kind.EIDB);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int line = header.require("hs8");
      int unit = header.require("unit");
      int partner = header.require("partner");
      int year = header.require("fiscal_year");
      int value = header.require("value_usd_million");
      int quantity = header.require("quantity_reported");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        String code = row.get(line).strip();
        Matcher fiscal = FISCAL_YEAR.matcher(row.get(year).strip());
        CountryMatch match = partners.match(row.get(partner));
        Optional<Refusal> bad = Figure.refusal(row.get(value));
        if (row.cells().size() != header.names().size()) {
          counter.refuse(row.line(), "", Refusal.WRONG_SHAPE, row.text());
        } else if (!LINE.matcher(code).matches()) {
          counter.refuse(row.line(), "hs8", Refusal.BAD_PRODUCT, row.text());
        } else if (!fiscal.matches() || !isOneYear(fiscal)) {
          counter.refuse(row.line(), "fiscal_year", Refusal.BAD_YEAR, row.text());
        } else if (match instanceof CountryMatch.IsNot not) {
          counter.refuse(row.line(), "partner", not.reason(), row.text());
        } else if (bad.isPresent()) {
          counter.refuse(row.line(), "value_usd_million", bad.get(), row.text());
        } else if (Figure.parse(row.get(value)).getAsDouble() < 0) {
          counter.refuse(row.line(), "value_usd_million", Refusal.NEGATIVE, row.text());
        } else {
          OptionalDouble amount = Figure.parse(row.get(quantity));
          counter.keep(
              new NationalTrade(
                  INDIA,
                  Direction.EXPORT,
                  Integer.parseInt(fiscal.group(1)),
                  OptionalInt.empty(),
                  "0".repeat(DIGITS - code.length()) + code,
                  ((CountryMatch.Is) match).country(),
                  Figure.parse(row.get(value)).getAsDouble(),
                  Amount.MILLION_USD,
                  amount.orElse(Double.NaN),
                  row.get(unit).strip(),
                  Double.NaN,
                  "",
                  file.name(),
                  row.line()));
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }

  /** 2017-18 is one fiscal year; 2017-20 is not. */
  private static boolean isOneYear(Matcher fiscal) {
    int first = Integer.parseInt(fiscal.group(1));
    return (first + 1) % CENTURY == Integer.parseInt(fiscal.group(2));
  }
}
