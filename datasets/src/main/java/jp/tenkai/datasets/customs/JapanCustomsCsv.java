package jp.tenkai.datasets.customs;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.tenkai.datasets.comtrade.Direction;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.CalendarYear;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Reads the trade of Japan by nine-digit line and country as e-Stat gives it (品別国別表): thousand yen,
 * the year's sum beside the months. Only the year is taken. The code stands in single quotes, a
 * missing unit as blanks. Tables by port have one column more and are added up by whoever uses
 * them.
 */
public final class JapanCustomsCsv {
  private static final CountryCode JAPAN = CountryCode.of("JPN");
  private static final Pattern LINE = Pattern.compile("'?(\\d{8,9})'?");
  private static final int DIGITS = 9;

  private JapanCustomsCsv() {}

  public static Intake<NationalTrade> read(InputFile file, CountryRegister register) {
    var counter = new Intake.Counter<NationalTrade>(file);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header("Exp or Imp");
      int way = header.require("Exp or Imp");
      int year = header.require("Year");
      int line = header.require("HS");
      int country = header.require("Country");
      int unit1 = header.require("Unit1");
      int unit2 = header.require("Unit2");
      int quantity1 = header.require("Quantity1-Year");
      int quantity2 = header.require("Quantity2-Year");
      int value = header.require("Value-Year");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        Optional<Direction> direction = direction(row.get(way));
        OptionalInt inYear = CalendarYear.parse(row.get(year));
        var code = LINE.matcher(row.get(line).strip());
        Optional<Refusal> bad = Figure.refusal(row.get(value));
        if (row.cells().size() != header.names().size() || direction.isEmpty()) {
          counter.refuse(row.line(), "", Refusal.WRONG_SHAPE, row.text());
          continue;
        }
        if (inYear.isEmpty()) {
          counter.refuse(row.line(), "Year", Refusal.BAD_YEAR, row.text());
          continue;
        }
        CountryMatch match =
            register.match(CodeSystem.JAPAN_CUSTOMS, row.get(country).strip(), inYear.getAsInt());
        if (!code.matches()) {
          counter.refuse(row.line(), "HS", Refusal.BAD_PRODUCT, row.text());
        } else if (match instanceof CountryMatch.IsNot not) {
          counter.refuse(row.line(), "Country", not.reason(), row.text());
        } else if (bad.isPresent()) {
          counter.refuse(row.line(), "Value-Year", bad.get(), row.text());
        } else if (Figure.parse(row.get(value)).getAsDouble() < 0) {
          counter.refuse(row.line(), "Value-Year", Refusal.NEGATIVE, row.text());
        } else {
          String digits = code.group(1);
          counter.keep(
              new NationalTrade(
                  JAPAN,
                  direction.get(),
                  inYear.getAsInt(),
                  OptionalInt.empty(),
                  "0".repeat(DIGITS - digits.length()) + digits,
                  ((CountryMatch.Is) match).country(),
                  Figure.parse(row.get(value)).getAsDouble(),
                  Amount.THOUSAND_JPY,
                  quantity(row.get(quantity1), row.get(unit1)),
                  row.get(unit1).strip(),
                  quantity(row.get(quantity2), row.get(unit2)),
                  row.get(unit2).strip(),
                  file.name(),
                  row.line()));
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }

  /** 1 is export, 2 is import. */
  private static Optional<Direction> direction(String cell) {
    return switch (cell.strip()) {
      case "1" -> Optional.of(Direction.EXPORT);
      case "2" -> Optional.of(Direction.IMPORT);
      default -> Optional.empty();
    };
  }

  /** Where there is no unit the quantity is a 0 that means nothing. */
  private static double quantity(String cell, String unit) {
    OptionalDouble number = Figure.parse(cell);
    return unit.isBlank() || number.isEmpty() ? Double.NaN : number.getAsDouble();
  }
}
