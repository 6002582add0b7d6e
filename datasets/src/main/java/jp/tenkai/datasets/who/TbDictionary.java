package jp.tenkai.datasets.who;

import java.util.List;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * The data dictionary of WHO's tuberculosis programme, {@code TB_data_dictionary_<day>.csv}: what
 * each column of its tables means, with the unit. It is checked, not stored.
 */
public final class TbDictionary {
  private static final List<String> COLUMNS =
      List.of("variable_name", "dataset", "code_list", "definition");

  private TbDictionary() {}

  /**
   * One variable.
   *
   * @param name the heading of its column, such as {@code e_inc_100k}
   * @param dataset the table it belongs to, such as {@code Estimates}
   * @param codeList the meanings of its codes; empty where it is a number
   * @param definition in English, with the unit
   * @param row the line of the file
   */
  public record Variable(
      String name, String dataset, String codeList, String definition, long row) {}

  /** Reads the list. It states no vintage and no countries. */
  public static Intake<Variable> read(InputFile file) {
    return CodeLines.read(
        file,
        1,
        COLUMNS,
        (cells, line) ->
            new Variable(cells.get(0), cells.get(1), cells.get(2), cells.get(3), line));
  }
}
