package jp.tenkai.datasets.who;

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
 * The cross table of the health workforce that the GHO's web page gives: a row for a country and
 * year, countries by WHO's names without codes, persons per 10,000 people. Its columns are the same
 * indicators as the GHO's HWF_0001 (doctors), HWF_0006 (nurses and midwives), HWF_0010 (dentists)
 * and HWF_0014 (pharmacists), and get their codes. Other columns are not read.
 */
public final class WorkforceCrosstabCsv {
  private static final Map<String, String> SERIES =
      Map.of(
          "Medical doctors (per 10 000 population)", "HWF_0001",
          "Nursing and midwifery personnel (per 10 000 population)", "HWF_0006",
          "Dentists (per 10 000 population)", "HWF_0010",
          "Pharmacists (per 10 000 population)", "HWF_0014");

  private WorkforceCrosstabCsv() {}

  /** Reads the filled cells. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int place = header.require("Countries, territories and areas");
      int year = header.require("Year");
      var figures = new FigureColumns(file, register, header, columns(file, header));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        figures.offer(row, CodeSystem.SPELLING, row.get(place), row.get(year));
      }
      return figures.done(file.vintageOr(Vintage.UNSTATED));
    }
  }

  private static List<Column> columns(InputFile file, Header header) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < header.names().size(); i++) {
      // The page writes two blanks in one heading and may write no-break spaces in numbers.
      String heading = header.names().get(i).replaceAll("[\\s\u00a0\u202f]+", " ").strip();
      String series = SERIES.get(heading);
      if (series != null) {
        columns.add(new Column(heading, series, i));
      }
    }
    if (columns.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          header.line(),
          String.join(",", header.names()),
          "a column 'Medical doctors (per 10 000 population)'");
    }
    return columns;
  }
}
