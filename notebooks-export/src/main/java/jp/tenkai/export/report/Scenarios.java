package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/**
 * The ranks under one other method.
 *
 * @param name of the method
 * @param ranks by country, with the published ranks beside them
 */
record Scenarios(String name, Map<String, Moved> ranks) {

  /** A country's published rank and its rank under the other method. */
  record Moved(long published, long other) {}

  /** One for each method the release was tried under, in the order of the table. */
  static List<Scenarios> of(ReportContext report) {
    Map<String, Scenarios> all = new LinkedHashMap<>();
    for (TableRow row : report.rows(ReleaseTables.SENSITIVITY)) {
      if (row.whole("rank").isPresent() && row.whole("nominal_rank").isPresent()) {
        all.computeIfAbsent(
                row.text("scenario"),
                id -> new Scenarios(report.text(row, "scenario"), new TreeMap<>()))
            .ranks()
            .put(
                row.text("country"),
                new Moved(row.whole("nominal_rank").getAsLong(), row.whole("rank").getAsLong()));
      }
    }
    return new ArrayList<>(all.values());
  }

  /** The mean of the places moved, up or down. */
  double meanShift() {
    return ranks.values().stream()
        .mapToLong(moved -> Math.abs(moved.other() - moved.published()))
        .average()
        .orElse(Double.NaN);
  }

  /** The greatest number of places moved. */
  long largestShift() {
    return ranks.values().stream()
        .mapToLong(moved -> Math.abs(moved.other() - moved.published()))
        .max()
        .orElse(0);
  }

  /** How many of the first so many stay among them. */
  int kept(int top) {
    return (int)
        ranks.values().stream()
            .filter(moved -> moved.published() <= top && moved.other() <= top)
            .count();
  }
}
