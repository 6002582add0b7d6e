package jp.tenkai.datasets.who;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
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
 * Reads a list of codes in which each code stands once. The same line again is a duplicate; a code
 * with two meanings makes the list unusable.
 */
final class CodeLines {
  private CodeLines() {}

  /**
   * Reads the lines whose columns are the required ones.
   *
   * @param keys how many of the first columns together are the code
   */
  static <T> Intake<T> read(
      InputFile file, int keys, List<String> columns, BiFunction<Cells, Long, T> entry) {
    var counter = new Intake.Counter<T>(file);
    Map<String, CsvRow> seen = new HashMap<>();
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      List<Integer> at = columns.stream().map(header::require).toList();
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        var cells = new Cells(row, at);
        counter.met();
        if (row.cells().size() != header.names().size() || cells.anyBlank(keys)) {
          counter.refuse(row.line(), "", Refusal.WRONG_SHAPE, row.text());
          continue;
        }
        CsvRow first = seen.putIfAbsent(cells.joined(keys), row);
        if (first == null) {
          counter.keep(entry.apply(cells, row.line()));
        } else if (first.cells().equals(row.cells())) {
          counter.refuse(row.line(), "", Refusal.DUPLICATE, row.text());
        } else {
          throw conflict(file, first, row);
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }

  /** The cells of a line in the order of the required columns. */
  record Cells(CsvRow row, List<Integer> at) {
    String get(int column) {
      return row.get(at.get(column)).strip();
    }

    private boolean anyBlank(int keys) {
      return IntStream.range(0, keys).anyMatch(i -> get(i).isEmpty());
    }

    private String joined(int keys) {
      var key = new StringBuilder();
      for (int i = 0; i < keys; i++) {
        key.append(get(i)).append('\u0000');
      }
      return key.toString();
    }
  }

  private static UnusableInput conflict(InputFile file, CsvRow first, CsvRow second) {
    return new UnusableInput(
        ProblemCode.CONFLICTING_DUPLICATE,
        file.name(),
        second.line(),
        second.text() + ", but line " + first.line() + ": " + first.text(),
        "one meaning of a code");
  }
}
