package jp.tenkai.jobs.tables;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/**
 * Ranks and scores beside those of the quarter before, with the indicators whose contribution moved
 * the score most. Contributions add up to the score, so the moves of all indicators add up to its
 * change.
 */
final class ChangesTable {
  /** How many indicators are named. */
  private static final int NAMED = 3;

  private final TableBuilder rows = TableBuilder.of(ReleaseTables.CHANGES);
  private final String release;
  private final Map<String, TableRow> earlier = new HashMap<>();
  private final ContributionMoves moves;

  private ChangesTable(Table components, ReleaseReader before) throws IOException {
    release = before.manifest().name().toString();
    TableRow.stream(before.table(ReleaseTables.RANKING)).forEach(row -> earlier.put(key(row), row));
    moves = ContributionMoves.between(before.table(ReleaseTables.COMPONENTS), components);
  }

  /** The empty table of the first quarter. */
  static Table none() {
    return TableBuilder.of(ReleaseTables.CHANGES).build();
  }

  static Table of(Table ranking, Table components, ReleaseReader before) throws IOException {
    ChangesTable changes = new ChangesTable(components, before);
    TableRow.stream(ranking).forEach(changes::add);
    return changes.rows.build();
  }

  private static String key(TableRow row) {
    return row.text("strategy") + "/" + row.text("country");
  }

  private void add(TableRow now) {
    Optional<TableRow> before = Optional.ofNullable(earlier.get(key(now)));
    double previousScore = before.map(row -> row.real("score")).orElse(Double.NaN);
    TableBuilder.Row row =
        rows.row()
            .text("strategy", now.text("strategy"))
            .text("country", now.text("country"))
            .text("previous_release", release)
            .real("score", now.real("score"))
            .real("previous_score", previousScore)
            .real("points", now.real("score") - previousScore);
    OptionalLong rank = now.whole("rank");
    OptionalLong previous = before.isPresent() ? before.get().whole("rank") : OptionalLong.empty();
    put(row, "rank", rank);
    put(row, "previous_rank", previous);
    moved(row, before.isPresent() ? moves.largest(key(now), NAMED) : List.of());
    if (rank.isPresent() && previous.isPresent()) {
      row.whole("places", previous.getAsLong() - rank.getAsLong()).end();
    } else {
      row.missing("places").end();
    }
  }

  private static void moved(TableBuilder.Row row, List<ContributionMoves.Move> largest) {
    for (int place = 1; place <= NAMED; place++) {
      String column = "moved_" + place;
      if (place <= largest.size()) {
        row.text(column, largest.get(place - 1).indicator())
            .real(column + "_points", largest.get(place - 1).points());
      } else {
        row.text(column, "").missing(column + "_points");
      }
    }
  }

  private static void put(TableBuilder.Row row, String column, OptionalLong value) {
    if (value.isPresent()) {
      row.whole(column, value.getAsLong());
    } else {
      row.missing(column);
    }
  }
}
