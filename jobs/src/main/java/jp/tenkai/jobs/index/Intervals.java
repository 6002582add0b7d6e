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
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.scoring.robustness.MeasuredIntervals;

/** Reads the low and high ends of figures that are estimates. */
final class Intervals {
  private Intervals() {}

  /**
   * Reads a file with the columns uCode, iCode, Low and High, in the units of the figures that
   * enter the index: after denomination.
   *
   * @throws UnusableInput with what is wrong, by line
   */
  static MeasuredIntervals read(InputFile file, List<String> leaves, List<String> units) {
    Map<String, Integer> leafAt = positions(leaves);
    Map<String, Integer> unitAt = positions(units);
    double[][] lows = nothing(leaves.size(), units.size());
    double[][] highs = nothing(leaves.size(), units.size());
    List<Problem> problems = new ArrayList<>();
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int unitColumn = header.require("uCode");
      int leafColumn = header.require("iCode");
      int lowColumn = header.require("Low");
      int highColumn = header.require("High");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        Integer leaf = leafAt.get(row.get(leafColumn).strip());
        Integer unit = unitAt.get(row.get(unitColumn).strip());
        if (leaf == null || unit == null) {
          problems.add(
              problem(file, row, row.text(), "an iCode and a uCode of the two other files"));
          continue;
        }
        double low = number(row.get(lowColumn).strip());
        double high = number(row.get(highColumn).strip());
        if (!(low <= high)) {
          problems.add(problem(file, row, row.text(), "two numbers, Low not above High"));
          continue;
        }
        lows[leaf][unit] = low;
        highs[leaf][unit] = high;
      }
    }
    if (!problems.isEmpty()) {
      throw new UnusableInput(problems);
    }
    return new MeasuredIntervals(lows, highs);
  }

  private static double[][] nothing(int leaves, int units) {
    double[][] cells = new double[leaves][units];
    Arrays.stream(cells).forEach(row -> Arrays.fill(row, Double.NaN));
    return cells;
  }

  private static double number(String text) {
    return text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?") ? Double.parseDouble(text) : Double.NaN;
  }

  private static Map<String, Integer> positions(List<String> codes) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      positions.put(codes.get(i), i);
    }
    return positions;
  }

  private static Problem problem(InputFile file, CsvRow row, String found, String expected) {
    return new Problem(ProblemCode.BAD_VALUE, file.name(), row.line(), found, expected);
  }
}
