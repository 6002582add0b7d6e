package jp.tenkai.jobs.tables;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/**
 * How far each indicator's contribution to a country's score moved from one release to the next.
 */
final class ContributionMoves {

  /** By strategy and country, then by indicator. */
  private final Map<String, Map<String, Double>> points = new HashMap<>();

  private ContributionMoves() {}

  /**
   * The contribution of one indicator now, less the one before.
   *
   * @param indicator its id
   * @param points of the score
   */
  record Move(String indicator, double points) {}

  /** The moves between two tables of components; an indicator that is missing adds nothing. */
  static ContributionMoves between(Table before, Table now) {
    ContributionMoves moves = new ContributionMoves();
    TableRow.stream(now).forEach(row -> moves.add(row, 1));
    TableRow.stream(before).forEach(row -> moves.add(row, -1));
    return moves;
  }

  private void add(TableRow row, int sign) {
    double contribution = row.real("contribution");
    if (row.text("field").isEmpty() && !Double.isNaN(contribution)) {
      points
          .computeIfAbsent(row.text("strategy") + "/" + row.text("country"), key -> new TreeMap<>())
          .merge(row.text("indicator"), sign * contribution, Double::sum);
    }
  }

  /** The largest moves of a country, the largest first, equal ones by id; none where none moved. */
  List<Move> largest(String strategyAndCountry, int most) {
    return points.getOrDefault(strategyAndCountry, Map.of()).entrySet().stream()
        .map(entry -> new Move(entry.getKey(), entry.getValue()))
        .filter(move -> move.points() != 0)
        .sorted(Comparator.comparingDouble((Move move) -> -Math.abs(move.points())))
        .limit(most)
        .toList();
  }
}
