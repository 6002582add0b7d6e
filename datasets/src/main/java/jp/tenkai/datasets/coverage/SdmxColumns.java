package jp.tenkai.datasets.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * The columns of an SDMX-CSV message, version 1 ({@code DATAFLOW} first) or 2 ({@code STRUCTURE,
 * STRUCTURE_ID, ACTION} first). Dimensions stand before {@code OBS_VALUE}, what is only said of the
 * figure behind it. Names and cells may be codes, or a code, a colon and a label.
 */
final class SdmxColumns {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Set<String> NO_BREAKDOWN =
      Set.of(
          "DATAFLOW",
          "STRUCTURE",
          "STRUCTURE_ID",
          "ACTION",
          "REF_AREA",
          "INDICATOR",
          "FREQ",
          "TIME_PERIOD");

  private final InputFile file;
  private final Header header;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Integer> breakdowns = new ArrayList<>();

  SdmxColumns(InputFile file, Header header) {
    this.file = file;
    this.header = header;
    for (int i = 0; i < header.names().size(); i++) {
      String name = code(header.names().get(i));
      if (CODE.matcher(name).matches() && columns.put(name, i) != null) {
        throw new UnusableInput(
            ProblemCode.DUPLICATE_KEY, file.name(), header.line(), name, "each column once");
      }
    }
    int value = require("OBS_VALUE");
    columns.forEach(
        (name, column) -> {
          if (column < value && !NO_BREAKDOWN.contains(name)) {
            breakdowns.add(column);
          }
        });
  }

  int require(String name) {
    Integer column = columns.get(name);
    if (column == null) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          header.line(),
          String.join(",", header.names()),
          "a column '" + name + "'");
    }
    return column;
  }

  /** The cell of a column as it stands; empty where the message has no such column. */
  String text(CsvRow row, String name) {
    Integer column = columns.get(name);
    return column == null ? "" : row.get(column).strip();
  }

  /** The code in the cell of a column; empty where the message has no such column. */
  String code(CsvRow row, String name) {
    return code(text(row, name));
  }

  /** The codes in the dimensions other than place, indicator and time. */
  List<String> breakdowns(CsvRow row) {
    return breakdowns.stream().map(column -> code(row.get(column))).toList();
  }

  private static String code(String text) {
    int colon = text.indexOf(':');
    return (colon < 0 ? text : text.substring(0, colon)).strip();
  }
}
