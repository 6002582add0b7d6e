package jp.tenkai.jobs.tables;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** Ranks and scores beside those of the quarter before; empty in the first quarter. */
final class ChangesTable {
  private ChangesTable() {}

  static Table of(Table ranking, Optional<ReleaseReader> before) throws IOException {
    TableBuilder rows = TableBuilder.of(ReleaseTables.CHANGES);
    if (before.isEmpty()) {
      return rows.build();
    }
    Map<String, TableRow> earlier = new HashMap<>();
    TableRow.stream(before.get().table(ReleaseTables.RANKING))
        .forEach(row -> earlier.put(key(row), row));
    String release = before.get().manifest().name().toString();
    TableRow.stream(ranking)
        .forEach(row -> add(rows, row, Optional.ofNullable(earlier.get(key(row))), release));
    return rows.build();
  }

  private static String key(TableRow row) {
    return row.text("strategy") + "/" + row.text("country");
  }

  private static void add(
      TableBuilder rows, TableRow now, Optional<TableRow> before, String release) {
    double previousScore = before.map(row -> row.real("score")).orElse(Double.NaN);
    TableBuilder.Row row =
        rows.row()
            .text("strategy", now.text("strategy"))
            .text("country", now.text("country"))
            .text("previous_release", release)
            .real("score", now.real("score"))
            .real("previous_score", previousScore)
            .real("points", now.real("score") - previousScore);
    var rank = now.whole("rank");
    var previous = before.isPresent() ? before.get().whole("rank") : OptionalLong.empty();
    put(row, "rank", rank);
    put(row, "previous_rank", previous);
    if (rank.isPresent() && previous.isPresent()) {
      row.whole("places", previous.getAsLong() - rank.getAsLong()).end();
    } else {
      row.missing("places").end();
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
