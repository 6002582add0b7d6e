package jp.tenkai.datasets.indextable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Reads the second file: columns iCode, Type, Level, Parent, Direction and Weight; and where they
 * are there iName, Unit, Target, Denominator, Scale, GoalLow and GoalHigh. Other columns are left
 * alone.
 */
public final class MetaReader {
  private static final int MOST_ROWS = 100_000;
  private static final int MOST_LEVELS = 99;
  private static final int MOST_PROBLEMS = 50;
  private static final List<String> NEEDED =
      List.of("iCode", "Type", "Level", "Parent", "Direction", "Weight");
  private static final List<String> OPTIONAL =
      List.of("iName", "Unit", "Target", "Denominator", "Scale", "GoalLow", "GoalHigh");

  private final InputFile file;
  private final List<Problem> problems = new ArrayList<>();

  private MetaReader(InputFile file) {
    this.file = file;
  }

  /**
   * The tree and the other columns.
   *
   * @throws UnusableInput with what is wrong, by line; the first 50 of them
   */
  public static IndexMeta read(InputFile file) {
    MetaReader reader = new MetaReader(file);
    List<MetaRow> rows = reader.rows();
    if (reader.problems.isEmpty()) {
      reader.problems.addAll(TreeCheck.problems(file, rows));
    }
    if (!reader.problems.isEmpty()) {
      throw new UnusableInput(reader.problems);
    }
    return new IndexMeta(rows);
  }

  private List<MetaRow> rows() {
    List<MetaRow> rows = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      Columns.required(file, header, NEEDED, "each of " + String.join(", ", NEEDED));
      for (String optional : OPTIONAL) {
        Columns.optional(header, optional);
      }
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        if (rows.size() == MOST_ROWS) {
          throw new UnusableInput(
              ProblemCode.TOO_LARGE,
              file.name(),
              row.line(),
              "more than " + MOST_ROWS + " rows",
              "at most " + MOST_ROWS + " rows");
        }
        if (problems.size() >= MOST_PROBLEMS) {
          break;
        }
        row(header, row).ifPresent(rows::add);
        String code = text(header, row, "iCode");
        Long first = lines.putIfAbsent(code, row.line());
        if (first != null && !code.isEmpty()) {
          problem(row, ProblemCode.BAD_STRUCTURE, code, "each code once; first on line " + first);
        }
      }
    }
    return rows;
  }

  private Optional<MetaRow> row(Header header, CsvRow row) {
    int before = problems.size();
    Columns.misfit(file, header, row).ifPresent(problems::add);
    String code = text(header, row, "iCode");
    if (code.isEmpty()) {
      problem(row, ProblemCode.BAD_STRUCTURE, row.text(), "a code in the column iCode");
    }
    Optional<NodeKind> kind = NodeKind.of(text(header, row, "Type"));
    if (kind.isEmpty()) {
      problem(
          row,
          ProblemCode.BAD_VALUE,
          "Type of " + code + ": " + text(header, row, "Type"),
          "one of: Indicator, Aggregate, Denominator, Group, Other");
      return Optional.empty();
    }
    boolean node = kind.get() == NodeKind.INDICATOR || kind.get() == NodeKind.AGGREGATE;
    double level = node ? number(header, row, "Level") : 0;
    double direction = node ? number(header, row, "Direction") : 0;
    double weight = node ? number(header, row, "Weight") : Double.NaN;
    boolean indicator = kind.get() == NodeKind.INDICATOR;
    boolean fits = indicator ? level == 1 : level >= 2 && level <= MOST_LEVELS;
    if (node && !(fits && level == Math.rint(level))) {
      String found = "Level of " + code + ": " + text(header, row, "Level");
      problem(
          row,
          ProblemCode.BAD_VALUE,
          found,
          "1 for an indicator; 2, 3, ... up to 99 for an aggregate");
    }
    if (node && direction != 1 && direction != -1) {
      String found = "Direction of " + code + ": " + text(header, row, "Direction");
      problem(row, ProblemCode.BAD_VALUE, found, "1 (more is better) or -1 (less is better)");
    }
    if (node && !(weight >= 0)) {
      String found = "Weight of " + code + ": " + text(header, row, "Weight");
      problem(row, ProblemCode.BAD_VALUE, found, "a number of at least 0");
    }
    double target = number(header, row, "Target");
    double low = number(header, row, "GoalLow");
    double high = number(header, row, "GoalHigh");
    if (!Double.isNaN(low) && !Double.isNaN(high) && !(low < high)) {
      String found = "goalposts of " + code + ": GoalLow " + low + ", GoalHigh " + high;
      problem(
          row,
          ProblemCode.BAD_VALUE,
          found,
          "GoalLow below GoalHigh, also where less is better (the Direction turns them round)");
    }
    double scale = number(header, row, "Scale");
    if (!Double.isNaN(scale) && !(scale > 0)) {
      problem(row, ProblemCode.BAD_VALUE, "Scale of " + code + ": " + scale, "a number above 0");
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    String name = text(header, row, "iName");
    return Optional.of(
        new MetaRow(
            row.line(),
            kind.get(),
            code,
            name.isEmpty() ? code : name,
            (int) level,
            (int) direction,
            weight,
            text(header, row, "Unit"),
            target,
            text(header, row, "Denominator"),
            Double.isNaN(scale) ? 1 : scale,
            low,
            high,
            text(header, row, "Parent")));
  }

  private static String text(Header header, CsvRow row, String column) {
    OptionalInt at = header.find(column);
    String text = at.isPresent() ? row.get(at.getAsInt()).strip() : "";
    return text.equals("NA") ? "" : text;
  }

  private double number(Header header, CsvRow row, String column) {
    String text = text(header, row, column);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    double number = Numbers.parse(text);
    if (Double.isNaN(number)) {
      problem(row, ProblemCode.BAD_VALUE, column + ": " + text, Numbers.FORM);
    }
    return number;
  }

  private void problem(CsvRow row, ProblemCode code, String found, String expected) {
    problems.add(new Problem(code, file.name(), row.line(), found, expected));
  }
}
