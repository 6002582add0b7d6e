package jp.tenkai.datasets.worldbank;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * The lists that say which region and income group an economy belongs to: {@code
 * Metadata_Country_*.csv} of a download, {@code WDICountry.csv} of the bulk files, and the API's
 * country list flattened to {@code iso3,...,region,...,income_group}. A row without a region is a
 * group of economies.
 */
public final class CountriesCsv {
  private static final Map<String, String> INCOME_GROUPS =
      Map.of(
          "Low income", "LIC",
          "Lower middle income", "LMC",
          "Upper middle income", "UMC",
          "High income", "HIC",
          "Not classified", "",
          "", "");

  private CountriesCsv() {}

  /** Reads the rows. None of the lists states its vintage. */
  public static Intake<CountryGroups> read(InputFile file, CountryRegister register) {
    Vintage vintage = file.vintageOr(Vintage.UNSTATED);
    int year = Integer.parseInt(vintage.date().substring(0, 4));
    var counter = new Intake.Counter<CountryGroups>(file);
    Map<CountryCode, CountryGroups> seen = new HashMap<>();
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int code = column(file, header, "Country Code", "iso3");
      int region = column(file, header, "Region", "region");
      int income = column(file, header, "IncomeGroup", "Income Group", "income_group");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        String place = row.get(region).replaceAll("\\s+", " ").strip();
        if (row.cells().size() <= Math.max(region, income)) {
          counter.refuse(row.line(), "", Refusal.WRONG_SHAPE, row.text());
        } else if (place.isEmpty()) {
          counter.refuse(row.line(), "", Refusal.AGGREGATE, row.text());
        } else {
          CountryMatch match = register.match(CodeSystem.WORLD_BANK, row.get(code).strip(), year);
          if (match instanceof CountryMatch.IsNot no) {
            counter.refuse(row.line(), "", no.reason(), row.text());
          } else {
            CountryCode country = ((CountryMatch.Is) match).country();
            String group = incomeGroup(file, row, row.get(income));
            var groups = new CountryGroups(country, place, group, vintage);
            keep(counter, seen.putIfAbsent(country, groups), groups, row);
          }
        }
      }
    }
    return counter.done(vintage);
  }

  private static void keep(
      Intake.Counter<CountryGroups> counter,
      CountryGroups first,
      CountryGroups groups,
      CsvRow row) {
    if (first == null) {
      counter.keep(groups);
    } else if (first.equals(groups)) {
      counter.refuse(row.line(), "", Refusal.DUPLICATE, row.text());
    } else {
      throw new UnusableInput(
          ProblemCode.CONFLICTING_DUPLICATE,
          counter.file().name(),
          row.line(),
          groups + ", but " + first,
          "one row for " + groups.country());
    }
  }

  private static String incomeGroup(InputFile file, CsvRow row, String name) {
    String code = INCOME_GROUPS.get(name.strip());
    if (code == null) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          row.line(),
          name,
          "Low income, Lower middle income, Upper middle income, High income or nothing");
    }
    return code;
  }

  private static int column(InputFile file, Header header, String... names) {
    return Stream.of(names)
        .map(header::find)
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableInput(
                    ProblemCode.NOT_THIS_LAYOUT,
                    file.name(),
                    header.line(),
                    String.join(",", header.names()),
                    "a column " + String.join(" or ", names)));
  }
}
