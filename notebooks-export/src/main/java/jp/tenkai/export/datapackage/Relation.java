package jp.tenkai.export.datapackage;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;

/**
 * Columns whose values stand in another table, in the same order, in every row.
 *
 * @param columns of the table that refers
 * @param table that is referred to
 * @param target columns there, which are its key
 */
record Relation(List<String> columns, TableSpec table, List<String> target) {

  private static final List<String> COUNTRY = List.of("strategy", "country");
  private static final List<String> FIELD = List.of("strategy", "field");
  private static final Relation TO_RANKING = new Relation(COUNTRY, ReleaseTables.RANKING, COUNTRY);
  private static final Relation TO_FIELDS = new Relation(FIELD, ReleaseTables.FIELD_RANKING, FIELD);
  private static final Map<String, List<Relation>> BY_TABLE =
      Map.of(
          "opportunity", List.of(TO_RANKING, TO_FIELDS),
          "components", List.of(TO_RANKING),
          "robustness", List.of(TO_RANKING),
          "sensitivity", List.of(TO_RANKING),
          "gains", List.of(TO_RANKING),
          "coverage", List.of(TO_RANKING));

  Relation {
    columns = List.copyOf(columns);
    target = List.copyOf(target);
    if (!table.key().equals(target)) {
      throw new IllegalArgumentException(
          "relation to '" + table.name() + "': found " + target + ", expected " + table.key());
    }
  }

  /** The relations that hold in every release. */
  static List<Relation> of(TableSpec table) {
    return BY_TABLE.getOrDefault(table.name(), List.of());
  }
}
