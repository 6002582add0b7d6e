package jp.tenkai.datasets.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Figures of the World Bank's Enterprise Surveys as Our World in Data copied them (Entity, Year,
 * then columns that begin with {@code Share of firms}), in percent of firms, countries by name.
 * {@code ACCESS_TO_FINANCE_MAJOR_CONSTRAINT} has a code; another column's series is its heading.
 *
 * <p>The year is the copy's: it says 2018 for surveys of 2009 to 2018. A figure may therefore be up
 * to nine years older than its year. The World Bank's own tables of the same surveys (WDI codes
 * that begin with IC.) are read by the readers of the World Bank and are to be preferred.
 */
public final class EnterpriseSurveyCsv {
  private static final String SHARE = "Share of firms";
  private static final Map<String, String> CODES =
      Map.of(
          "Share of firms for which access to finance is a major constraint (in %)",
          "ACCESS_TO_FINANCE_MAJOR_CONSTRAINT");

  private EnterpriseSurveyCsv() {}

  /** Reads the filled cells. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int place = header.require("Entity");
      int year = header.require("Year");
      var figures = new FigureColumns(file, register, header, shares(file, header));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        figures.offer(row, CodeSystem.SPELLING, row.get(place), row.get(year));
      }
      return figures.done(file.vintageOr(Vintage.UNSTATED));
    }
  }

  private static List<Column> shares(InputFile file, Header header) {
    List<Column> shares = new ArrayList<>();
    for (int i = 0; i < header.names().size(); i++) {
      String heading = header.names().get(i).strip();
      if (heading.startsWith(SHARE)) {
        shares.add(new Column(heading, CODES.getOrDefault(heading, heading), i));
      }
    }
    if (shares.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          header.line(),
          String.join(",", header.names()),
          "a column that begins with '" + SHARE + "'");
    }
    return shares;
  }
}
