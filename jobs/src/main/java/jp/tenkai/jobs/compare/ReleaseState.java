package jp.tenkai.jobs.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.StrategyId;
import jp.tenkai.jobs.panel.Lineage;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.score.Standing;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * All that a release holds of how its scores came about: the figures it believed, the configuration
 * it was made under, and what it published. Nothing but the release itself is needed.
 *
 * @param name such as 2026Q4
 * @param code version and commit of the program that made it
 * @param configuration the manifest's tree
 * @param countries by strategy, what was published of each country
 * @param fields by strategy, what was published of each field
 * @param cells for the country as a whole
 * @param fieldCells of trade, as one field sees it
 * @param history of each series behind an indicator, by year; only the later release's is asked
 */
public record ReleaseState(
    String name,
    String code,
    JsonNode configuration,
    Map<StrategyId, Map<CountryCode, Member>> countries,
    Map<StrategyId, Map<FieldId, Place>> fields,
    Map<IndicatorId, Map<CountryCode, PanelCell>> cells,
    Map<FieldId, Map<IndicatorId, Map<CountryCode, PanelCell>>> fieldCells,
    Map<CountryCode, IncomeGroup> incomeGroups,
    Map<IndicatorId, Map<CountryCode, Map<Integer, Double>>> history) {

  /** The tables that are needed of both releases. */
  private static final List<TableSpec> NEEDED =
      List.of(
          ReleaseTables.RANKING,
          ReleaseTables.FIELD_RANKING,
          ReleaseTables.COMPONENTS,
          ReleaseTables.COMPARISONS);

  /** A country of a strategy. */
  record Member(Place place, boolean isYardstick) {}

  /**
   * The state of a release on the disk.
   *
   * @throws UnusableInput when it was made before releases held what is needed
   */
  public static ReleaseState of(ReleaseReader release) throws IOException {
    List<TableSpec> needed = new ArrayList<>(NEEDED);
    needed.add(ReleaseTables.FIGURES);
    return of(release, needed);
  }

  /**
   * The same for the earlier one of two releases, without the histories.
   *
   * @throws UnusableInput when it was made before releases held what is needed
   */
  public static ReleaseState earlier(ReleaseReader release) throws IOException {
    return of(release, NEEDED);
  }

  private static ReleaseState of(ReleaseReader release, List<TableSpec> needed) throws IOException {
    Manifest manifest = release.manifest();
    Map<TableSpec, Table> tables = new LinkedHashMap<>();
    for (TableSpec spec : needed) {
      String file = "tables/" + spec.name() + ".parquet";
      if (manifest.outputs().stream().noneMatch(output -> output.path().equals(file))) {
        throw new UnusableInput(
            ProblemCode.RELEASE_TOO_OLD, manifest.name().toString(), 0, file, "a table of it");
      }
      tables.put(spec, release.table(spec));
    }
    return of(
        manifest.name().toString(),
        manifest.version() + " " + manifest.commit(),
        manifest.configuration(),
        tables);
  }

  /**
   * The state of a release that is being made.
   *
   * @param tables ranking, field_ranking, components, comparisons and figures at least
   */
  public static ReleaseState of(
      String name, String code, JsonNode configuration, Map<TableSpec, Table> tables) {
    for (String key : List.of("strategies", "indicators", "fields", "order")) {
      if (!configuration.has(key)) {
        throw new UnusableInput(ProblemCode.RELEASE_TOO_OLD, name, 0, key, "configuration");
      }
    }
    Map<CountryCode, IncomeGroup> groups = new TreeMap<>();
    return new ReleaseState(
        name,
        code,
        configuration,
        countries(tables.get(ReleaseTables.RANKING)),
        fields(tables.get(ReleaseTables.FIELD_RANKING)),
        cells(tables.get(ReleaseTables.COMPARISONS), groups),
        fieldCells(tables.get(ReleaseTables.COMPONENTS), configuration.path("indicators")),
        groups,
        tables.containsKey(ReleaseTables.FIGURES)
            ? history(tables.get(ReleaseTables.FIGURES))
            : Map.of());
  }

  private static Map<IndicatorId, Map<CountryCode, Map<Integer, Double>>> history(Table figures) {
    Map<IndicatorId, Map<CountryCode, Map<Integer, Double>>> history = new TreeMap<>();
    StringColumn indicators = figures.stringColumn("indicator");
    StringColumn countries = figures.stringColumn("country");
    LongColumn years = figures.longColumn("year");
    DoubleColumn values = figures.doubleColumn("value");
    // By column: these are many rows.
    for (int row = 0; row < figures.rowCount(); row++) {
      history
          .computeIfAbsent(new IndicatorId(indicators.get(row)), i -> new TreeMap<>())
          .computeIfAbsent(CountryCode.of(countries.get(row)), c -> new HashMap<>())
          .put((int) years.getLong(row), values.getDouble(row));
    }
    return history;
  }

  /** The indicators whose product an indicator is; none where it is no product. */
  JsonNode factors(IndicatorId indicator) {
    return configuration.path("indicators").path(indicator.id()).path("from").path("product");
  }

  private static Map<StrategyId, Map<CountryCode, Member>> countries(Table ranking) {
    Map<StrategyId, Map<CountryCode, Member>> countries = new LinkedHashMap<>();
    TableRow.stream(ranking)
        .forEach(
            row ->
                countries
                    .computeIfAbsent(new StrategyId(row.text("strategy")), s -> new TreeMap<>())
                    .put(
                        CountryCode.of(row.text("country")),
                        new Member(
                            place(row), row.text("standing").equals(Standing.YARDSTICK.word()))));
    return countries;
  }

  private static Map<StrategyId, Map<FieldId, Place>> fields(Table ranking) {
    Map<StrategyId, Map<FieldId, Place>> fields = new LinkedHashMap<>();
    TableRow.stream(ranking)
        .forEach(
            row ->
                fields
                    .computeIfAbsent(new StrategyId(row.text("strategy")), s -> new TreeMap<>())
                    .put(new FieldId(row.text("field")), place(row)));
    return fields;
  }

  private static Place place(TableRow row) {
    return new Place(row.real("score"), (int) row.whole("rank").orElse(0));
  }

  private static Map<IndicatorId, Map<CountryCode, PanelCell>> cells(
      Table comparisons, Map<CountryCode, IncomeGroup> groups) {
    Map<IndicatorId, Map<CountryCode, PanelCell>> cells = new TreeMap<>();
    TableRow.stream(comparisons)
        .forEach(
            row -> {
              CountryCode country = CountryCode.of(row.text("country"));
              cells
                  .computeIfAbsent(new IndicatorId(row.text("indicator")), i -> new TreeMap<>())
                  .put(country, cell(row, "value"));
              IncomeGroup.parse(row.text("income_group")).ifPresent(g -> groups.put(country, g));
            });
    return cells;
  }

  /** A figure is the same in every strategy; a filled gap was a gap. */
  private static Map<FieldId, Map<IndicatorId, Map<CountryCode, PanelCell>>> fieldCells(
      Table components, JsonNode indicators) {
    Map<FieldId, Map<IndicatorId, Map<CountryCode, PanelCell>>> cells = new TreeMap<>();
    TableRow.stream(components)
        .filter(row -> !row.text("field").isEmpty())
        .filter(row -> indicators.path(row.text("indicator")).path("from").has("trade"))
        .forEach(
            row ->
                cells
                    .computeIfAbsent(new FieldId(row.text("field")), f -> new TreeMap<>())
                    .computeIfAbsent(new IndicatorId(row.text("indicator")), i -> new TreeMap<>())
                    .put(CountryCode.of(row.text("country")), cell(row, "raw")));
    return cells;
  }

  private static PanelCell cell(TableRow row, String value) {
    String rule = row.text("rule");
    String status = row.text("status").toUpperCase(Locale.ROOT);
    if (status.equals("IMPUTED")) {
      return PanelCell.missing(rule);
    }
    return new PanelCell(
        PanelCell.State.valueOf(status),
        row.real(value),
        Double.NaN,
        Double.NaN,
        (int) row.whole("year").orElse(0),
        rule,
        new Lineage(
            row.text("source"),
            row.text("series"),
            row.text("file"),
            row.whole("row").orElse(0),
            row.text("vintage"),
            row.text("licence"),
            row.text("terms")));
  }
}
