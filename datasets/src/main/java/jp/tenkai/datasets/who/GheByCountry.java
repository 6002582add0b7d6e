package jp.tenkai.datasets.who;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.RawFigure;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * WHO's Global Health Estimates by country as a sheet with a column for each country: a row {@code
 * ISO-3 Code}, and below it a row for each cause. The sheet says neither the measure nor the year;
 * the name that WHO gives the file does ({@code ghe2021_daly_bycountry_2021}). The series is {@code
 * GHE_DALY: } and the cause as it stands there, in thousands a year; only the sheet of all ages is
 * kept. What is counted is the filled cell.
 *
 * <p>Written after a copy that its author had cut down to causes of the lungs and named anew; no
 * original was at hand.
 */
public final class GheByCountry {
  private static final String CODES = "ISO-3 Code";
  private static final String ALL_AGES = "All ages";
  private static final Pattern NAME =
      Pattern.compile("(?is).*ghe\\d{4}_(deaths?|dalys?|ylls?|ylds?)_bycountry_(\\d{4}).*");

  private GheByCountry() {}

  private record Sheet(InputFile file, FigureTable figures, String measure, String year) {}

  /** Reads the filled cells. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    Matcher name = NAME.matcher(file.name());
    if (!name.matches()) {
      throw new UnusableInput(
          ProblemCode.MISSING_KEY,
          file.name(),
          0,
          "a name without measure and year",
          "WHO's name, such as ghe2021_daly_bycountry_2021.xlsx");
    }
    String measure = name.group(1).toUpperCase(Locale.ROOT).replaceFirst("S$", "");
    var sheet = new Sheet(file, new FigureTable(file, register), "GHE_" + measure, name.group(2));
    try (CsvFile csv = CsvFile.open(file)) {
      CsvRow codes = codes(file, csv);
      while (csv.hasNext()) {
        take(sheet, codes, csv.next());
      }
    }
    return sheet.figures().done(file.vintageOr(Vintage.UNSTATED));
  }

  private static CsvRow codes(InputFile file, CsvFile csv) {
    while (csv.hasNext()) {
      CsvRow row = csv.next();
      if (row.get(0).strip().equals(CODES)) {
        return row;
      }
    }
    throw new UnusableInput(
        ProblemCode.NOT_THIS_LAYOUT,
        file.name(),
        0,
        "no row that starts with it",
        "a row that starts with '" + CODES + "'");
  }

  private static void take(Sheet sheet, CsvRow codes, CsvRow row) {
    String cause = row.get(0).strip();
    for (int i = 1; i < row.cells().size(); i++) {
      String cell = row.get(i).strip();
      if (cell.isEmpty()) {
        continue;
      }
      String country = codes.get(i).strip();
      String text = new CsvRow(row.line(), List.of(cause, country, cell)).text();
      var origin = new Origin(sheet.file().name(), row.line(), country, text);
      sheet.figures().met();
      if (cause.isEmpty() || country.isEmpty()) {
        sheet.figures().refuse(origin, Refusal.WRONG_SHAPE);
      } else if (!sheet.file().member().isEmpty() && !sheet.file().member().equals(ALL_AGES)) {
        sheet.figures().refuse(origin, Refusal.OTHER_BREAKDOWN);
      } else {
        sheet
            .figures()
            .offer(
                new RawFigure(
                    new Series(sheet.file().source(), sheet.measure() + ": " + cause),
                    CodeSystem.WHO,
                    country,
                    sheet.year(),
                    cell,
                    "",
                    "",
                    origin));
      }
    }
  }
}
