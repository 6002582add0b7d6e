package jp.tenkai.datasets.who;

import java.util.List;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * A list of the GHO's indicators (concept, concept_type, data_type, description, ...) as the
 * open-numbers project made it in 2018. It is checked, not stored.
 */
public final class GhoIndicatorList {
  private static final List<String> COLUMNS =
      List.of("concept", "concept_type", "data_type", "description", "indicator_link");

  private GhoIndicatorList() {}

  /**
   * One indicator.
   *
   * @param code such as {@code MDG_0000000001}
   * @param name in English
   * @param dataType number, str, or empty where the project found no data
   * @param row the line of the file
   */
  public record Indicator(String code, String name, String dataType, long row) {}

  /** Reads the list. It states no vintage and no countries. */
  public static Intake<Indicator> read(InputFile file) {
    return CodeLines.read(
        file,
        1,
        COLUMNS,
        (cells, line) -> new Indicator(cells.get(0), cells.get(3), cells.get(2), line));
  }
}
