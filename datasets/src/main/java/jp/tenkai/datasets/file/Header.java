package jp.tenkai.datasets.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/** The columns of a delimited file by name. Names are compared without surrounding blanks. */
public final class Header {
  private final InputFile file;
  private final CsvRow row;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Set<String> twice = new HashSet<>();

  Header(InputFile file, CsvRow row) {
    this.file = file;
    this.row = row;
    for (int i = 0; i < row.cells().size(); i++) {
      if (columns.putIfAbsent(row.get(i).strip(), i) != null) {
        twice.add(row.get(i).strip());
      }
    }
  }

  public List<String> names() {
    return row.cells();
  }

  public long line() {
    return row.line();
  }

  public OptionalInt find(String name) {
    Integer column = columns.get(name);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /**
   * The column of a name without which the file is not of the layout. Two columns of that name make
   * the file unusable, because nothing says which of them is meant.
   */
  public int require(String name) {
    if (twice.contains(name)) {
      throw new UnusableInput(
          ProblemCode.DUPLICATE_KEY, file.name(), row.line(), name, "each column once");
    }
    return find(name)
        .orElseThrow(
            () ->
                new UnusableInput(
                    ProblemCode.NOT_THIS_LAYOUT,
                    file.name(),
                    row.line(),
                    row.text(),
                    "a column '" + name + "'"));
  }
}
