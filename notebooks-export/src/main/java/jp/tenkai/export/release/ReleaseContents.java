package jp.tenkai.export.release;

import java.time.LocalDate;
import java.util.Map;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.Table;

/**
 * A release's tables and identity: all that a publication is made from.
 *
 * @param date of the release, UTC
 * @param version of Tenkai
 * @param tablesSha256 digest printed on publications; the manifest's own can't be, since the
 *     manifest lists the publications
 * @param tables by name
 */
public record ReleaseContents(
    ReleaseName name,
    LocalDate date,
    String version,
    String tablesSha256,
    Map<String, Table> tables) {

  public ReleaseContents {
    tables = Map.copyOf(tables);
  }

  /**
   * The table of a declaration.
   *
   * @throws IllegalArgumentException when the release doesn't hold it
   */
  public Table table(TableSpec spec) {
    Table table = tables.get(spec.name());
    if (table == null) {
      throw new IllegalArgumentException(
          "release " + name + " holds no table '" + spec.name() + "'");
    }
    return table;
  }
}
