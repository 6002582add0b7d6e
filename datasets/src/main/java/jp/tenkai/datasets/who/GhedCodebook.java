package jp.tenkai.datasets.who;

import java.util.List;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * The code book of WHO's Global Health Expenditure Database (variable code, variable name). It is
 * checked, not stored: what a variable counts, and in which unit, stands in its name.
 */
public final class GhedCodebook {
  private static final List<String> COLUMNS = List.of("variable code", "variable name");

  private GhedCodebook() {}

  /**
   * One variable.
   *
   * @param code such as {@code che_gdp}, the heading of its column in the data
   * @param name in English, with the unit
   * @param row the line of the file
   */
  public record Variable(String code, String name, long row) {}

  /** Reads the list. It states no vintage and no countries. */
  public static Intake<Variable> read(InputFile file) {
    return CodeLines.read(
        file, 1, COLUMNS, (cells, line) -> new Variable(cells.get(0), cells.get(1), line));
  }
}
