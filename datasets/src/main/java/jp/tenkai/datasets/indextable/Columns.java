package jp.tenkai.datasets.indextable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/** The columns of the files of an index, and the rows that do not fit them. */
public final class Columns {
  private static final int MOST_PROBLEMS = 50;

  private Columns() {}

  /**
   * A column that may be left out.
   *
   * @throws UnusableInput when it stands there twice
   */
  public static OptionalInt optional(Header header, String name) {
    return header.find(name).isEmpty() ? OptionalInt.empty() : OptionalInt.of(header.require(name));
  }

  /**
   * Columns that must be there.
   *
   * @param whose for whom they are, such as "each Indicator"
   * @throws UnusableInput when one is missing or stands there twice
   */
  public static int[] required(InputFile file, Header header, List<String> names, String whose) {
    List<Problem> problems = new ArrayList<>();
    for (String name : names) {
      if (header.find(name).isEmpty() && problems.size() < MOST_PROBLEMS) {
        problems.add(
            new Problem(
                ProblemCode.BAD_STRUCTURE,
                file.name(),
                header.line(),
                "no column " + name,
                "a column for " + whose));
      }
    }
    if (!problems.isEmpty()) {
      throw new UnusableInput(problems);
    }
    return names.stream().mapToInt(header::require).toArray();
  }

  /**
   * What is wrong with the number of a row's cells. A comma too many or too few would move figures
   * into the wrong columns, unseen.
   */
  public static Optional<Problem> misfit(InputFile file, Header header, CsvRow row) {
    int expected = header.names().size();
    int found = row.cells().size();
    boolean longer =
        found > expected
            && row.cells().subList(expected, found).stream().anyMatch(cell -> !cell.isBlank());
    if (found >= expected && !longer) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            ProblemCode.BAD_SYNTAX,
            file.name(),
            row.line(),
            found + " cells: " + row.text(),
            expected + " cells, as in the header; a text with a comma in quotes"));
  }
}
