package jp.tenkai.export.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tenkai.export.parquet.ParquetTableReader;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.settings.ReleaseSettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Label;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * A release opened for analysis, from its own directory or from the data part of a publication,
 * whose files are the same. A table is read when it is asked for, and refused when its bytes are
 * not those the manifest lists.
 */
public final class Release {

  private static final String FOLDER = "tables/";
  private static final String ENDING = ".parquet";

  private final Path directory;
  private final Manifest manifest;
  private final ReleaseSettings settings;

  private Release(Path directory, Manifest manifest) {
    this.directory = directory;
    this.manifest = manifest;
    this.settings = ReleaseSettings.of(manifest.configuration());
  }

  /**
   * Opens the release in a directory that holds {@code manifest.json}. A link such as {@code
   * current} is followed once, so that all tables are of one release even when the link moves on.
   *
   * @throws IOException when there is none or its manifest can't be read
   */
  public static Release open(Path directory) throws IOException {
    Path real = directory.toRealPath();
    return new Release(real, Manifest.read(real.resolve(Manifest.FILE)));
  }

  /** Opens the release in a directory; {@link #open(Path)}. */
  public static Release open(String directory) throws IOException {
    return open(Path.of(directory));
  }

  /** The release's name, such as {@code 2026Q4}. */
  public String name() {
    return manifest.name().toString();
  }

  /** Names, units, weights, rules and reasons: everything the release was made under. */
  public ReleaseSettings settings() {
    return settings;
  }

  /** The names of its tables, in reading order. */
  public List<String> tables() {
    return ReleaseTables.all().stream()
        .map(TableSpec::name)
        .filter(name -> output(name).isPresent())
        .toList();
  }

  /**
   * A table, as it is published: full precision, sorted by its key.
   *
   * @throws IllegalArgumentException when the release has no table of this name
   * @throws jp.tenkai.export.release.BrokenReleaseException when its file is not the one the
   *     manifest lists
   * @throws IOException when it can't be read
   */
  public Table table(String name) throws IOException {
    Manifest.Output output =
        output(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "release " + name() + " has no table '" + name + "'; known: " + tables()));
    Path file = file(name);
    output.read(file);
    return ParquetTableReader.read(ReleaseTables.named(name), file);
  }

  /** The ranked candidates of a strategy, best first: rows of the table {@code ranking}. */
  public Table ranking(String strategy) throws IOException {
    Table ranking = of(table("ranking"), "strategy", known(strategy));
    return ranking.where(ranking.column("rank").isNotMissing()).sortAscendingOn("rank", "country");
  }

  /**
   * Why a country has its score: its rows of the table {@code components} with the indicator's
   * name, those first that move it furthest from the median candidate, up or down.
   *
   * @return the columns of {@code components}, with indicator_en and indicator_ja after indicator
   *     and unit_ja after unit
   * @throws IllegalArgumentException when the strategy did not score the country
   */
  public Table explain(String strategy, String country) throws IOException {
    return explain(strategy, country, "");
  }

  /** Why a field in a country has its score; as {@link #explain(String, String)}. */
  public Table explain(String strategy, String country, String field) throws IOException {
    Table parts = of(table("components"), "strategy", known(strategy));
    parts = of(of(parts, "country", country), "field", field);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "strategy '" + strategy + "' scored no '" + (country + " " + field).strip() + "'");
    }
    double[] distance = parts.doubleColumn("versus_median").asDoubleArray();
    int[] order =
        IntStream.range(0, distance.length)
            .filter(row -> !Double.isNaN(distance[row]))
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -Math.abs(distance[row])))
            .mapToInt(Integer::intValue)
            .toArray();
    Table sorted = parts.emptyCopy();
    for (int row : order) {
      sorted.append(parts.row(row));
    }
    return named(sorted);
  }

  /**
   * The ranking under other weights of the pillars, best first, beside the published one.
   *
   * @param pillarWeights by pillar; a pillar that is not named keeps its weight. Weights count
   *     within the pillar's axis and need not add up to 1
   * @return columns country, name_en, name_ja, published_rank, published_score, rank, score, places
   *     (gained; negative: lost)
   * @throws IllegalArgumentException when a pillar is unknown, a weight negative, or an axis is
   *     left without weight
   */
  public Table whatIf(String strategy, Map<String, Double> pillarWeights) throws IOException {
    return WhatIf.of(settings.strategy(strategy), pillarWeights).rank(ranking(strategy));
  }

  /**
   * What the columns of a table hold.
   *
   * @return columns name, type, title_en, title_ja, unit_en, unit_ja, description_en,
   *     description_ja
   */
  public Table describe(String table) {
    return Described.columns(ReleaseTables.named(table));
  }

  @Override
  public String toString() {
    return "release " + name();
  }

  private Table named(Table parts) {
    StringColumn en = StringColumn.create("indicator_en");
    StringColumn ja = StringColumn.create("indicator_ja");
    StringColumn unit = StringColumn.create("unit_ja");
    for (String id : parts.stringColumn("indicator")) {
      Label label = settings.indicator(id).label();
      en.append(label.name().en());
      ja.append(label.name().ja());
      unit.append(label.unit().ja());
    }
    parts.insertColumn(parts.columnIndex("unit") + 1, unit);
    int place = parts.columnIndex("indicator") + 1;
    return parts.insertColumn(place, ja).insertColumn(place, en);
  }

  private String known(String strategy) {
    return settings.strategy(strategy).id();
  }

  private Path file(String table) {
    Path inRelease = directory.resolve(FOLDER + table + ENDING);
    return Files.exists(inRelease) ? inRelease : directory.resolve(table + ENDING);
  }

  private Optional<Manifest.Output> output(String table) {
    return manifest.outputs().stream()
        .filter(output -> output.path().equals(FOLDER + table + ENDING))
        .findFirst();
  }

  private static Table of(Table table, String column, String value) {
    Selection rows = table.stringColumn(column).isEqualTo(value);
    return table.where(rows);
  }
}
