package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tenkai.export.csv.CsvTableWriter;
import jp.tenkai.export.parquet.ParquetTableWriter;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.Table;

/**
 * Makes one release: every table, then {@link #publish}. Until the rename inside {@code publish}
 * nothing a reader sees has changed. Closing without having published throws away what was staged.
 */
public final class ReleaseWriter implements AutoCloseable {

  private final ReleaseFolder folder;
  private final Quarter quarter;
  private final StagingArea staging;
  private final Map<String, Table> tables = new TreeMap<>();
  private final Map<String, Manifest.Output> outputs = new TreeMap<>();
  private ReleaseName name;
  private boolean unchanged;

  private ReleaseWriter(ReleaseFolder folder, Quarter quarter, StagingArea staging) {
    this.folder = folder;
    this.quarter = quarter;
    this.staging = staging;
  }

  /**
   * Starts a release of a quarter under {@code <out>/releases} and removes what killed runs have
   * left there.
   *
   * @throws IOException when the folder can't be written, or this process is at it already
   */
  public static ReleaseWriter begin(Path out, Quarter quarter) throws IOException {
    ReleaseFolder folder = ReleaseFolder.under(out);
    return folder.alone(
        () -> {
          folder.removeLeftovers();
          return new ReleaseWriter(folder, quarter, StagingArea.create(folder.path(), quarter));
        });
  }

  /** Writes one table as Parquet and CSV; every declared table must be written, be it empty. */
  public void table(TableSpec spec, Table table) throws IOException {
    if (name != null) {
      throw new IllegalStateException(
          "table '" + spec.name() + "' comes after the name was settled");
    }
    if (tables.putIfAbsent(spec.name(), table) != null) {
      throw new IllegalArgumentException("table '" + spec.name() + "' is written twice");
    }
    Path directory = Files.createDirectories(directory().resolve(TablesDigest.FOLDER));
    ParquetTableWriter.write(spec, table, directory.resolve(spec.name() + ".parquet"));
    CsvTableWriter.write(spec, table, directory.resolve(spec.name() + ".csv"));
  }

  /**
   * Writes a file beside the tables.
   *
   * @param path within the release, with slashes, in a folder of its own
   */
  public void file(String path, byte[] bytes) throws IOException {
    Path root = directory().normalize();
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || file.startsWith(root.resolve(TablesDigest.FOLDER))) {
      throw new IllegalArgumentException("a path outside tables/, found " + path);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /**
   * The newest release of an earlier quarter, verified, which this one's changes are counted from;
   * empty when this is the first quarter.
   *
   * @throws BrokenReleaseException when its files are not as its manifest says
   */
  public Optional<ReleaseReader> before() throws IOException {
    Optional<ReleaseName> earlier = folder.before(quarter);
    return earlier.isPresent()
        ? Optional.of(ReleaseReader.open(folder.directory(earlier.get())))
        : Optional.empty();
  }

  /** Where the release grows until {@link #publish}. */
  Path directory() {
    return staging.directory();
  }

  /**
   * The name this release will have, settled by comparing it with the quarter's newest release: the
   * same name when that one is intact and holds byte-identical tables made under the same
   * configuration (whose names and reasons stand in what people open), else the next.
   *
   * @throws IllegalStateException when a declared table was not written
   */
  ReleaseName name(ReleaseDetails details) throws IOException {
    if (name == null) {
      requireAllTables();
      Optional<ReleaseName> latest = folder.latest(quarter);
      unchanged = latest.isPresent() && isSame(folder.directory(latest.get()), details);
      name =
          latest
              .map(newest -> unchanged ? newest : newest.next())
              .orElse(new ReleaseName(quarter, 1));
    }
    return name;
  }

  /**
   * Puts the release in place and moves {@code current} to it, or, when an intact earlier release
   * of the quarter is the same, discards it.
   *
   * @throws IOException when anything fails; the earlier releases and {@code current} are untouched
   */
  public ReleaseOutcome publish(ReleaseDetails details) throws IOException {
    ReleaseName settled = name(details);
    Path directory = folder.directory(settled);
    if (!unchanged) {
      writeManifest(details);
    }
    return folder.alone(
        () -> {
          if (!unchanged) {
            folder.putInPlace(staging.directory(), settled);
          }
          ReleaseName current = folder.advanceCurrent(settled);
          return unchanged
              ? new ReleaseOutcome.Unchanged(settled, directory, current)
              : new ReleaseOutcome.Published(settled, directory, current);
        });
  }

  /** Throws away what is still staged. */
  @Override
  public void close() throws IOException {
    staging.close();
  }

  /** The last file of a release; all others are on the disk before it. */
  void writeManifest(ReleaseDetails details) throws IOException {
    List<Manifest.Output> outputs = outputs();
    Manifest manifest =
        new Manifest(
            details.version(),
            details.commit(),
            quarter.toString(),
            name(details).revision(),
            details.created().toString(),
            details.inputs(),
            details.configuration(),
            TablesDigest.of(outputs),
            outputs,
            details.notes());
    Durable.forceTree(directory());
    Path file = directory().resolve(Manifest.FILE);
    Files.write(file, manifest.toJson());
    Durable.force(file);
    Durable.force(directory());
  }

  private void requireAllTables() {
    for (TableSpec spec : ReleaseTables.all()) {
      if (!tables.containsKey(spec.name())) {
        throw new IllegalStateException("table '" + spec.name() + "' was not written");
      }
    }
  }

  private boolean isSame(Path release, ReleaseDetails details) throws IOException {
    if (!ReleaseReader.verify(release).isEmpty()) {
      return false;
    }
    Manifest manifest = Manifest.read(release.resolve(Manifest.FILE));
    return manifest.tablesSha256().equals(TablesDigest.of(outputs()))
        && manifest.holdsConfiguration(details.configuration());
  }

  /** What is staged so far; a file is hashed once, since nobody writes to it again. */
  private List<Manifest.Output> outputs() throws IOException {
    for (String path : ReleaseReader.files(directory())) {
      if (!outputs.containsKey(path)) {
        Path file = directory().resolve(path);
        outputs.put(path, new Manifest.Output(path, Sha256.of(file), Files.size(file), rows(path)));
      }
    }
    return List.copyOf(outputs.values());
  }

  /** The row count of a table's file, null for other files. */
  private Long rows(String path) {
    return Stream.of(".parquet", ".csv")
        .filter(path::endsWith)
        .map(ending -> path.substring(0, path.length() - ending.length()))
        .filter(stem -> stem.startsWith(TablesDigest.FOLDER))
        .map(stem -> tables.get(stem.substring(TablesDigest.FOLDER.length())))
        .filter(Objects::nonNull)
        .map(table -> (long) table.rowCount())
        .findFirst()
        .orElse(null);
  }
}
