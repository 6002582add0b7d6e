package jp.tenkai.export.datapackage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.ColumnType;
import jp.tenkai.export.table.Display;
import jp.tenkai.export.table.TableSpec;

/**
 * What holds for every cell of a column, in the words of Table Schema.
 *
 * @param low lowest points that a strategy of the release gives
 * @param high highest points
 */
record Constraints(double low, double high) {

  /** Columns of the key that may be empty: there, empty is all fields together. */
  private static final Set<String> EMPTY_SAYS_ALL = Set.of("field");

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "class", List.of("A", "B", "C", "D", "E"),
          "standing", List.of("candidate", "yardstick", "unranked"),
          "reachable", List.of("yes", "no"),
          "status", List.of("observed", "imputed", "missing", "too_old", "not_applicable"),
          "terms", List.of("open", "non-commercial"));

  static Constraints in(ReleaseContents contents) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (StrategySettings strategy : contents.settings().strategies().values()) {
      low = Math.min(low, strategy.method().scale().low());
      high = Math.max(high, strategy.method().scale().high());
    }
    return new Constraints(low, high);
  }

  /** Whether a cell of this column is never missing. */
  static boolean required(TableSpec table, ColumnSpec column) {
    return table.key().contains(column.name()) && !emptySaysAll(table, column);
  }

  /** Whether an empty cell of this column is a value of its own and not a missing one. */
  static boolean emptySaysAll(TableSpec table, ColumnSpec column) {
    return table.key().contains(column.name())
        && EMPTY_SAYS_ALL.contains(column.name())
        && !table.name().equals("field_ranking")
        && !table.name().equals("opportunity");
  }

  ObjectNode of(TableSpec table, ColumnSpec column) {
    ObjectNode constraints = JsonNodeFactory.instance.objectNode();
    if (required(table, column)) {
      constraints.put("required", true);
    }
    if (column.display() == Display.SHARE) {
      constraints.put("minimum", 0).put("maximum", 1);
    } else if (column.display() == Display.SCORE) {
      // A mean or percentile of ranks has this display too.
      constraints.put("minimum", isRank(column) ? 1 : low);
      if (!isRank(column)) {
        constraints.put("maximum", high);
      }
    } else if (column.display() == Display.COUNT || column.display() == Display.THOUSAND_DOLLARS) {
      constraints.put("minimum", 0);
    } else if (column.name().endsWith("rank") && column.type() == ColumnType.INT) {
      constraints.put("minimum", 1);
    }
    if (WORDS.containsKey(column.name())) {
      WORDS.get(column.name()).forEach(constraints.withArray("enum")::add);
    }
    return constraints;
  }

  private static boolean isRank(ColumnSpec column) {
    return column.name().contains("rank") || column.name().matches("p\\d\\d");
  }
}
