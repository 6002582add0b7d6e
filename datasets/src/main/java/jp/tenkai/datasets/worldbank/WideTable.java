package jp.tenkai.datasets.worldbank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.RawFigure;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * A table with one row for an economy and indicator and one column for a year. What is counted is
 * the filled cell; names of economies and indicators are never read, because they change between
 * vintages and languages.
 */
final class WideTable {
  /** A column that holds the figures of one year. */
  private record YearColumn(int index, String year) {}

  /** {@code 2001} in downloads and bulk files, {@code 2001 [YR2001]} in DataBank extracts. */
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?: \\[YR(\\d{4})])?");

  private final InputFile file;
  private final FigureTable figures;
  private final Predicate<String> wanted;
  private final int country;
  private final int indicator;
  private final int last;
  private final List<YearColumn> years;

  /**
   * A table with the given header.
   *
   * @param kind what the indicator columns begin with: Indicator or Series
   * @param wanted the indicator codes that are asked for; empty for all
   */
  WideTable(InputFile file, FigureTable figures, Header header, String kind, Set<String> wanted) {
    this.file = file;
    this.figures = figures;
    this.wanted = code -> wanted.isEmpty() || wanted.contains(code);
    this.country = header.require("Country Code");
    this.indicator = header.require(kind + " Code");
    var known = Set.of("Country Name", "Country Code", kind + " Name", kind + " Code", "");
    this.years = years(file, header, known);
    this.last = years.get(years.size() - 1).index();
  }

  /**
   * Takes the filled cells of a row. Rows of indicators that nobody asks for are passed over and
   * not counted: the bulk file holds some 1,500 indicators, and to quarantine all but a few of them
   * would bury what was really refused.
   */
  void take(CsvRow row) {
    String place = row.get(country).strip();
    String code = row.get(indicator).strip();
    if (row.cells().size() <= last || code.isEmpty()) {
      figures.met();
      figures.refuse(new Origin(file.name(), row.line(), "", row.text()), Refusal.WRONG_SHAPE);
      return;
    }
    if (!wanted.test(code)) {
      return;
    }
    Series series = new Series(file.source(), code);
    for (YearColumn column : years) {
      String cell = row.get(column.index()).strip();
      if (cell.isEmpty() || cell.equals("..")) {
        continue;
      }
      String year = column.year();
      var origin =
          new Origin(file.name(), row.line(), year, String.join(",", place, code, year, cell));
      figures.met();
      figures.offer(
          new RawFigure(series, CodeSystem.WORLD_BANK, place, year, cell, "", "", origin));
    }
  }

  private static List<YearColumn> years(InputFile file, Header header, Set<String> known) {
    List<YearColumn> years = new ArrayList<>();
    for (int i = 0; i < header.names().size(); i++) {
      String name = header.names().get(i).strip();
      Matcher year = YEAR.matcher(name);
      if (year.matches() && (year.group(2) == null || year.group(2).equals(year.group(1)))) {
        years.add(new YearColumn(i, year.group(1)));
      } else if (!known.contains(name)) {
        throw new UnusableInput(
            ProblemCode.NOT_THIS_LAYOUT, file.name(), header.line(), name, "a column for a year");
      }
    }
    if (years.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          header.line(),
          String.join(",", header.names()),
          "columns for years");
    }
    return years;
  }
}
