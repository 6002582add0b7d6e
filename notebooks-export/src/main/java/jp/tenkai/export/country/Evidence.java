package jp.tenkai.export.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;

/** The rows that say something of a country, by table and country; each table is read once. */
final class Evidence {

  private static final List<TableSpec> TABLES =
      List.of(
          ReleaseTables.RANKING,
          ReleaseTables.OPPORTUNITY,
          ReleaseTables.COMPONENTS,
          ReleaseTables.SENSITIVITY,
          ReleaseTables.COVERAGE,
          ReleaseTables.FACTS,
          ReleaseTables.SURVEY_FIGURES,
          ReleaseTables.FIGURES,
          ReleaseTables.COMPARISONS,
          ReleaseTables.SUPPLIERS,
          ReleaseTables.ATTRIBUTION);

  private final Map<String, Map<String, List<TableRow>>> rows = new HashMap<>();

  private Evidence() {}

  static Evidence of(ReleaseContents contents) {
    Evidence evidence = new Evidence();
    for (TableSpec spec : TABLES) {
      Map<String, List<TableRow>> byCountry = new HashMap<>();
      // Rows of fields stand there too, under ids that no country has.
      String column = spec.equals(ReleaseTables.ATTRIBUTION) ? "id" : "country";
      TableRow.stream(contents.table(spec))
          .forEach(
              row ->
                  byCountry
                      .computeIfAbsent(row.text(column), country -> new ArrayList<>())
                      .add(row));
      evidence.rows.put(spec.name(), byCountry);
    }
    return evidence;
  }

  /** The countries that any strategy looks at, by code. */
  SortedSet<String> countries() {
    return new TreeSet<>(rows.get(ReleaseTables.RANKING.name()).keySet());
  }

  /** A country's rows of a table, in table order. */
  List<TableRow> rows(TableSpec spec, String country) {
    return rows.get(spec.name()).getOrDefault(country, List.of());
  }

  /** A country's rows of a table that belong to one strategy. */
  List<TableRow> rows(TableSpec spec, String country, String strategy) {
    return rows(spec, country).stream()
        .filter(row -> row.text("strategy").equals(strategy))
        .toList();
  }
}
