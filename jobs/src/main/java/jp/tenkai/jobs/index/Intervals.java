package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.indextable.Columns;
import jp.tenkai.datasets.indextable.MetaRow;
import jp.tenkai.datasets.indextable.Numbers;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.scoring.robustness.MeasuredIntervals;

/** Reads the low and high ends of figures that are estimates. */
final class Intervals {
  private static final int MOST_PROBLEMS = 50;
  private static final List<String> NEEDED = List.of("uCode", "iCode", "Low", "High");

  private final InputFile file;
  private final IndexBuild build;
  private final Map<String, Integer> leafAt;
  private final Map<String, Integer> unitAt;
  private final Map<String, Integer> scoredAt;
  private final double[][] lows;
  private final double[][] highs;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Long> seen = new HashMap<>();

  private Intervals(InputFile file, IndexBuild build) {
    this.file = file;
    this.build = build;
    this.leafAt = positions(build.leaves().stream().map(MetaRow::code).toList());
    this.unitAt = positions(build.allUnits().codes());
    this.scoredAt = positions(build.input().units().codes());
    this.lows = nothing(leafAt.size(), scoredAt.size());
    this.highs = nothing(leafAt.size(), scoredAt.size());
  }

  /**
   * Reads a file with the columns uCode, iCode, Low and High, in the units of the figures that
   * enter the index: after denomination. In a panel a uCode is written as in the tables, such as
   * "AUT@2018". Intervals of units that the screening left out are passed over.
   *
   * @throws UnusableInput with what is wrong, by line; the first 50 of them
   */
  static MeasuredIntervals read(InputFile file, IndexBuild build) {
    Intervals intervals = new Intervals(file, build);
    intervals.read();
    if (!intervals.problems.isEmpty()) {
      throw new UnusableInput(intervals.problems);
    }
    return new MeasuredIntervals(intervals.lows, intervals.highs);
  }

  private void read() {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int[] at = Columns.required(file, header, NEEDED, "each of " + String.join(", ", NEEDED));
      while (csv.hasNext() && problems.size() < MOST_PROBLEMS) {
        CsvRow row = csv.next();
        var misfit = Columns.misfit(file, header, row);
        misfit.ifPresent(problems::add);
        if (misfit.isEmpty()) {
          read(
              row,
              row.get(at[1]).strip(),
              row.get(at[0]).strip(),
              Numbers.parse(row.get(at[2]).strip()),
              Numbers.parse(row.get(at[3]).strip()));
        }
      }
    }
  }

  private void read(CsvRow row, String leafCode, String unitCode, double low, double high) {
    Integer leaf = leafAt.get(leafCode);
    Integer unit = unitAt.get(unitCode);
    if (leaf == null || unit == null) {
      problem(row, ProblemCode.BAD_VALUE, "an iCode of an indicator and a uCode of a unit");
      return;
    }
    Long first = seen.putIfAbsent(leafCode + "\n" + unitCode, row.line());
    if (first != null) {
      problem(row, ProblemCode.BAD_STRUCTURE, "each figure once; first on line " + first);
      return;
    }
    if (!(low <= high)) {
      problem(row, ProblemCode.BAD_VALUE, "two numbers, Low not above High");
      return;
    }
    Integer scored = scoredAt.get(unitCode);
    if (scored == null) {
      return;
    }
    double value = build.input().values()[leaf][scored];
    if (value < low || value > high) {
      problem(row, ProblemCode.BAD_VALUE, "an interval around the figure, " + value);
      return;
    }
    lows[leaf][scored] = low;
    highs[leaf][scored] = high;
  }

  private static double[][] nothing(int leaves, int units) {
    double[][] cells = new double[leaves][units];
    Arrays.stream(cells).forEach(row -> Arrays.fill(row, Double.NaN));
    return cells;
  }

  private static Map<String, Integer> positions(List<String> codes) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      positions.put(codes.get(i), i);
    }
    return positions;
  }

  private void problem(CsvRow row, ProblemCode code, String expected) {
    problems.add(new Problem(code, file.name(), row.line(), row.text(), expected));
  }
}
