package jp.tenkai.datasets.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureColumns;
import jp.tenkai.datasets.observation.FigureColumns.Column;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * The sheet "Data" of WHO's Global Health Expenditure Database, saved as CSV: a row for a country
 * and year, a column for each of up to 4,000 variables. The variable's code is the series; its unit
 * stands in its name in the code book ({@link GhedCodebook}).
 *
 * <p>WHO gives the database as a spreadsheet. The first columns are those of its code book ({@code
 * location, code, region, income, year}); {@code country} for {@code location}, and the longer
 * headings of older editions ({@code country code (ISO3)}, {@code region (WHO)}, {@code income
 * group}), are taken too. No original sheet was at hand when this was written.
 */
public final class GhedCsv {
  private static final List<String> NAMES = List.of("location", "country");
  private static final List<String> CODES =
      List.of("code", "country code (ISO3)", "country code (WHO)", "country code");
  private static final List<String> REGIONS = List.of("region", "region (WHO)");
  private static final List<String> INCOMES = List.of("income", "income group");

  private GhedCsv() {}

  /** Reads the filled cells. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int name = require(header, NAMES);
      int place = require(header, CODES);
      int region = require(header, REGIONS);
      int income = require(header, INCOMES);
      int year = header.require("year");
      Set<Integer> keys = Set.of(name, place, region, income, year);
      var figures = new FigureColumns(file, register, header, variables(header, keys));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        figures.offer(row, CodeSystem.WHO, row.get(place), row.get(year));
      }
      return figures.done(file.vintageOr(Vintage.UNSTATED));
    }
  }

  private static int require(Header header, List<String> headings) {
    return headings.stream()
        .filter(heading -> header.find(heading).isPresent())
        .findFirst()
        .map(header::require)
        .orElseGet(() -> header.require(headings.get(0)));
  }

  private static List<Column> variables(Header header, Set<Integer> keys) {
    List<Column> variables = new ArrayList<>();
    for (int i = 0; i < header.names().size(); i++) {
      String code = header.names().get(i).strip();
      if (!keys.contains(i) && !code.isEmpty()) {
        variables.add(new Column(code, code, i));
      }
    }
    return variables;
  }
}
