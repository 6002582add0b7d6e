package jp.tenkai.datasets.tidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.CalendarYear;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * The table of a tidy CSV, row by row. It collects what is not in the form, so that all of it can
 * be mended in one go; after {@link #MOST_PROBLEMS} it stops.
 */
final class TidySheet implements AutoCloseable {
  static final int MOST_PROBLEMS = 20;

  /** Own tables are held in memory; larger ones belong into a source's own layout. */
  static final int MOST_ROWS = 1_000_000;

  private final InputFile file;
  private final CsvFile csv;
  private final Header columns;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private CsvRow row;
  private int problemsBefore;
  private long rows;

  private TidySheet(InputFile file, CsvFile csv, Header columns) {
    this.file = file;
    this.csv = csv;
    this.columns = columns;
  }

  /** The table of a file, with the columns it must and may have, in any order but for the first. */
  static TidySheet open(
      InputFile file, TidyHeader.Kind kind, List<String> required, List<String> optional) {
    CsvFile csv = CsvFile.open(file);
    try {
      var sheet = new TidySheet(file, csv, csv.header(kind.firstColumn()));
      sheet.place(required, optional);
      return sheet;
    } catch (UnusableInput e) {
      csv.close();
      throw e;
    }
  }

  private void place(List<String> required, List<String> optional) {
    Set<String> known = new HashSet<>(required);
    known.addAll(optional);
    String form = String.join(",", required) + "[," + String.join("][,", optional) + "]";
    for (int i = 0; i < columns.names().size(); i++) {
      String name = columns.names().get(i).strip();
      if (!known.contains(name) || places.put(name, i) != null) {
        throw new UnusableInput(
            ProblemCode.NOT_THIS_LAYOUT,
            file.name(),
            columns.line(),
            "column '" + name + "'",
            form);
      }
    }
    required.forEach(columns::require);
  }

  /** Goes to the next row that has as many cells as the header. */
  boolean next() {
    while (csv.hasNext() && problems.size() < MOST_PROBLEMS) {
      row = csv.next();
      rows++;
      problemsBefore = problems.size();
      if (rows > MOST_ROWS) {
        problem(ProblemCode.TOO_LARGE, "row " + rows, "at most " + MOST_ROWS + " rows");
        return false;
      }
      if (row.cells().size() == columns.names().size()) {
        return true;
      }
      problem(
          ProblemCode.BAD_SYNTAX,
          row.cells().size() + " cells: " + row.text(),
          columns.names().size()
              + " cells; quotes around a text with a comma, a point in a decimal");
    }
    return false;
  }

  /** Throws all that was wrong. Call it behind the last row. */
  void end() {
    if (!problems.isEmpty()) {
      throw new UnusableInput(problems);
    }
  }

  CsvRow row() {
    return row;
  }

  /** Whether nothing was wrong in the current row so far. */
  boolean isSound() {
    return problems.size() == problemsBefore;
  }

  void problem(ProblemCode code, String found, String expected) {
    problems.add(new Problem(code, file.name(), row.line(), found, expected));
  }

  /** A text of a bounded length; blank where the column or the cell is empty. */
  String text(String column, int longest) {
    String cell = cell(column);
    if (TidyText.isFormula(cell)) {
      problem(ProblemCode.FORMULA_CELL, column + ": " + cell, "a text without =, + or @ in front");
    } else if (cell.length() > longest) {
      problem(ProblemCode.BAD_VALUE, column + ": " + cell, "at most " + longest + " characters");
    }
    return cell;
  }

  /** A text that must have a form. */
  String formed(String column, Pattern form, String expected) {
    String cell = cell(column);
    if (TidyText.isFormula(cell)) {
      problem(ProblemCode.FORMULA_CELL, column + ": " + cell, expected);
    } else if (!form.matcher(cell).matches()) {
      problem(ProblemCode.BAD_VALUE, column + ": " + cell, expected);
    }
    return cell;
  }

  /** A text that must be there. */
  String needed(String column, int longest) {
    String text = text(column, longest);
    if (text.isEmpty()) {
      problem(ProblemCode.BAD_VALUE, column + " is empty", "a text in " + column);
    }
    return text;
  }

  /** A number; empty where the column or the cell is empty, or the cell is wrong. */
  OptionalDouble number(String column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (TidyText.isNumberWithComma(cell)) {
      problem(ProblemCode.DECIMAL_COMMA, column + ": " + cell, "1234.5");
      return OptionalDouble.empty();
    }
    Optional<Refusal> bad = Figure.refusal(cell);
    if (bad.isPresent()) {
      boolean formula = cell.startsWith("=") || cell.startsWith("@");
      problem(
          formula ? ProblemCode.FORMULA_CELL : ProblemCode.WRONG_TYPE,
          column + ": " + cell,
          "1234.5");
      return OptionalDouble.empty();
    }
    return Figure.parse(cell);
  }

  OptionalInt year() {
    String cell = cell("year");
    OptionalInt year = CalendarYear.parse(cell);
    if (year.isEmpty() || cell.length() != 4) {
      problem(ProblemCode.BAD_VALUE, "year: " + cell, "2024");
      return OptionalInt.empty();
    }
    return year;
  }

  /**
   * What the register says to a code of a country. A code that it has never heard of is a problem
   * of the file; a group or a state of the past is not.
   */
  Optional<CountryMatch> country(String column, CountryRegister register, int year) {
    String code = cell(column);
    CountryMatch match =
        code.matches("[A-Z]{3}")
            ? register.match(CodeSystem.ISO3, code, year)
            : new CountryMatch.IsNot(Refusal.UNKNOWN_COUNTRY);
    if (match instanceof CountryMatch.IsNot no && no.reason() == Refusal.UNKNOWN_COUNTRY) {
      match = register.match(CodeSystem.WORLD_BANK, code, year);
      if (match instanceof CountryMatch.IsNot group && group.reason() == Refusal.AGGREGATE) {
        return Optional.of(match);
      }
      problem(ProblemCode.UNKNOWN_COUNTRY, column + ": " + code, "ISO 3166-1 alpha-3: KEN, JPN");
      return Optional.empty();
    }
    return Optional.of(match);
  }

  /** The country of a match that is one. */
  static Optional<CountryCode> country(CountryMatch match) {
    return match instanceof CountryMatch.Is is ? Optional.of(is.country()) : Optional.empty();
  }

  private String cell(String column) {
    Integer place = places.get(column);
    return place == null ? "" : row.get(place).strip();
  }

  @Override
  public void close() {
    csv.close();
  }
}
