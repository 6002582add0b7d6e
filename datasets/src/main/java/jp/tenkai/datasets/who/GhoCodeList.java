package jp.tenkai.datasets.who;

import java.util.List;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * A file of the folder {@code codes} in the GHO's zip downloads: the codes of one dimension
 * (countries, regions, sexes, indicators) with their titles. It is checked, not stored. The list of
 * countries also holds areas that no longer exist and spellings of others, so that the register
 * decides what a country's code means, never this list.
 */
public final class GhoCodeList {
  private static final List<String> COLUMNS =
      List.of("Dimension", "Code", "Title", "ParentDimension", "ParentCode", "ParentTitle");

  private GhoCodeList() {}

  /**
   * One code.
   *
   * @param dimension such as {@code COUNTRY} or {@code GHO}, which is the indicator
   * @param code the code
   * @param title in English
   * @param parentDimension the dimension of what it lies in; empty where it lies in nothing
   * @param parentCode the code of what it lies in; empty where it lies in nothing
   * @param row the line of the file
   */
  public record Entry(
      String dimension,
      String code,
      String title,
      String parentDimension,
      String parentCode,
      long row) {}

  /** Reads the list. It states no vintage. */
  public static Intake<Entry> read(InputFile file) {
    return CodeLines.read(
        file,
        2,
        COLUMNS,
        (cells, line) ->
            new Entry(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), line));
  }
}
