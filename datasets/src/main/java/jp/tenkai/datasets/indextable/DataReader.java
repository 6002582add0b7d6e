package jp.tenkai.datasets.indextable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Reads the first file: a column uCode, one column for each indicator, denominator and group of the
 * second file, and where they are there uName and Time. Other columns are left alone.
 */
public final class DataReader {
  private static final int MOST_PROBLEMS = 50;

  private final InputFile file;
  private final IndexMeta meta;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, double[]> figures = new LinkedHashMap<>();
  private final Map<String, String[]> labels = new LinkedHashMap<>();
  private double[] times = new double[16];
  private long[] lines = new long[16];

  private DataReader(InputFile file, IndexMeta meta) {
    this.file = file;
    this.meta = meta;
  }

  /**
   * The table of both files.
   *
   * @throws UnusableInput with what is wrong, by line; the first 50 of them
   */
  public static IndexTable read(InputFile file, IndexMeta meta) {
    return new DataReader(file, meta).read();
  }

  private IndexTable read() {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int code = Columns.required(file, header, List.of("uCode"), "the codes of units")[0];
      OptionalInt name = Columns.optional(header, "uName");
      OptionalInt time = Columns.optional(header, "Time");
      checkAggregates(header);
      int[] figureColumns = columns(header, NodeKind.INDICATOR, NodeKind.DENOMINATOR);
      int[] labelColumns = columns(header, NodeKind.GROUP);
      List<double[]> numbers = new ArrayList<>(figures.values());
      List<String[]> texts = new ArrayList<>(labels.values());
      List<String> figureCodes = List.copyOf(figures.keySet());
      List<String> labelCodes = List.copyOf(labels.keySet());
      while (csv.hasNext() && problems.size() < MOST_PROBLEMS) {
        CsvRow row = csv.next();
        Columns.misfit(file, header, row).ifPresent(problems::add);
        int unit = codes.size();
        if (unit == lines.length) {
          int larger = 2 * unit;
          lines = Arrays.copyOf(lines, larger);
          times = Arrays.copyOf(times, larger);
          numbers.replaceAll(column -> Arrays.copyOf(column, larger));
          texts.replaceAll(column -> Arrays.copyOf(column, larger));
        }
        lines[unit] = row.line();
        codes.add(code(row, code));
        names.add(name.isPresent() ? row.get(name.getAsInt()).strip() : codes.get(unit));
        times[unit] = time.isPresent() ? number(row, time.getAsInt(), "Time") : Double.NaN;
        for (int i = 0; i < figureColumns.length; i++) {
          numbers.get(i)[unit] = number(row, figureColumns[i], figureCodes.get(i));
        }
        for (int i = 0; i < labelColumns.length; i++) {
          String label = row.get(labelColumns[i]).strip();
          texts.get(i)[unit] = Numbers.isMissing(label) ? "" : label;
        }
      }
      for (int i = 0; i < numbers.size(); i++) {
        figures.put(figureCodes.get(i), Arrays.copyOf(numbers.get(i), codes.size()));
      }
      for (int i = 0; i < texts.size(); i++) {
        labels.put(labelCodes.get(i), Arrays.copyOf(texts.get(i), codes.size()));
      }
    }
    lines = Arrays.copyOf(lines, codes.size());
    times = Arrays.copyOf(times, codes.size());
    boolean panel = Arrays.stream(times).distinct().count() > 1;
    times = panel ? times : new double[0];
    checkUnits(panel);
    checkEmpty();
    if (!problems.isEmpty()) {
      throw new UnusableInput(problems);
    }
    return new IndexTable(meta, codes, names, times, figures, labels, lines);
  }

  private int[] columns(Header header, NodeKind... kinds) {
    List<String> names = new ArrayList<>();
    for (NodeKind kind : kinds) {
      for (MetaRow row : meta.of(kind)) {
        names.add(row.code());
        if (kind == NodeKind.GROUP) {
          labels.put(row.code(), new String[lines.length]);
        } else {
          figures.put(row.code(), new double[lines.length]);
        }
      }
    }
    return Columns.required(
        file, header, names, "each Indicator, Denominator and Group of the second file");
  }

  private void checkAggregates(Header header) {
    for (MetaRow row : meta.of(NodeKind.AGGREGATE)) {
      if (header.find(row.code()).isPresent()) {
        problems.add(
            new Problem(
                ProblemCode.BAD_STRUCTURE,
                file.name(),
                header.line(),
                "a column for the aggregate " + row.code(),
                "columns for indicators only: aggregates are computed"));
      }
    }
  }

  private String code(CsvRow row, int column) {
    String code = row.get(column).strip();
    if (code.isEmpty()) {
      problem(row.line(), ProblemCode.BAD_VALUE, "no uCode", "a code for each unit");
    }
    return code;
  }

  private double number(CsvRow row, int column, String code) {
    String text = row.get(column).strip();
    if (Numbers.isMissing(text)) {
      return Double.NaN;
    }
    double number = Numbers.parse(text);
    if (Double.isNaN(number) && problems.size() < MOST_PROBLEMS) {
      problem(row.line(), ProblemCode.BAD_VALUE, code + ": " + text, Numbers.FORM);
    }
    return number;
  }

  private void checkUnits(boolean panel) {
    Map<String, Long> seen = new HashMap<>();
    for (int unit = 0; unit < codes.size(); unit++) {
      if (panel && Double.isNaN(times[unit])) {
        problem(lines[unit], ProblemCode.BAD_VALUE, "no Time", "a number for each row of a panel");
      }
      String key = panel ? codes.get(unit) + " at " + times[unit] : codes.get(unit);
      Long first = seen.putIfAbsent(key, lines[unit]);
      if (first != null && problems.size() < MOST_PROBLEMS) {
        problem(
            lines[unit],
            ProblemCode.BAD_STRUCTURE,
            key,
            "each unit once" + (panel ? " a time" : "") + "; first on line " + first);
      }
    }
  }

  /** A row or column without any figure can only be a mistake in the files. */
  private void checkEmpty() {
    boolean[] filled = new boolean[codes.size()];
    for (MetaRow row : meta.of(NodeKind.INDICATOR)) {
      boolean any = false;
      double[] column = figures.get(row.code());
      for (int unit = 0; unit < filled.length; unit++) {
        filled[unit] |= !Double.isNaN(column[unit]);
        any |= !Double.isNaN(column[unit]);
      }
      if (!any) {
        problem(0, ProblemCode.NO_VALUES, "column " + row.code(), "at least one figure");
      }
    }
    for (int unit = 0; unit < filled.length && problems.size() < MOST_PROBLEMS; unit++) {
      if (!filled[unit]) {
        problem(
            lines[unit], ProblemCode.NO_VALUES, "unit " + codes.get(unit), "at least one figure");
      }
    }
  }

  private void problem(long line, ProblemCode code, String found, String expected) {
    problems.add(new Problem(code, file.name(), line, found, expected));
  }
}
