package jp.tenkai.export.site;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.StrategyTables;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/**
 * One strategy's rows, selected once for all of its pages.
 *
 * @param countries the ranking's row by country code, whatever its standing
 * @param changes the row of the table {@code changes} by country code
 */
record StrategyDesk(
    StrategySettings settings,
    StrategyTables tables,
    Map<String, TableRow> countries,
    Map<String, TableRow> changes) {

  static StrategyDesk of(ReleaseContents contents, StrategySettings settings) {
    StrategyTables tables = StrategyTables.of(contents, settings.id());
    Map<String, TableRow> countries = new HashMap<>();
    Stream.of(tables.ranked(), tables.yardsticks(), tables.unranked())
        .flatMap(TableRow::stream)
        .forEach(row -> countries.put(row.text("country"), row));
    Map<String, TableRow> changes = new HashMap<>();
    TableRow.stream(contents.table(ReleaseTables.CHANGES))
        .filter(row -> row.text("strategy").equals(settings.id()))
        .forEach(row -> changes.put(row.text("country"), row));
    return new StrategyDesk(settings, tables, Map.copyOf(countries), Map.copyOf(changes));
  }

  String id() {
    return settings.id();
  }
}
