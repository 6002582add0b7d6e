package jp.tenkai.export.site;

import java.util.HashMap;
import java.util.Map;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/**
 * The figures that a gate looks at, by country: those of the score's components, or where the
 * gate's indicator isn't scored those of the table that compares countries. Empty where the release
 * holds neither.
 */
final class GateFigures {

  static final String COMPARISONS = "comparisons";
  private static final String OBSERVED = "observed";

  private GateFigures() {}

  static Map<String, Double> of(ReleaseContents contents, StrategyDesk desk, String indicator) {
    Map<String, Double> figures = new HashMap<>();
    TableRow.stream(desk.tables().components())
        .filter(row -> row.text("field").isEmpty() && row.text("indicator").equals(indicator))
        .forEach(row -> put(figures, row, "raw"));
    Table comparisons = contents.tables().get(COMPARISONS);
    if (figures.isEmpty() && comparisons != null) {
      TableRow.stream(comparisons)
          .filter(row -> row.text("indicator").equals(indicator))
          .forEach(row -> put(figures, row, "value"));
    }
    return figures;
  }

  /** Only what was observed counts before a gate; an imputed figure opens none. */
  private static void put(Map<String, Double> figures, TableRow row, String column) {
    figures.put(
        row.text("country"), row.text("status").equals(OBSERVED) ? row.real(column) : Double.NaN);
  }
}
