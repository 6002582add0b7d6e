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
 * Makes one release: every table, further files, then {@link #settle}. Nothing a reader sees
 * changes before {@link Releases#advance}. Closing without having settled throws away what was
 * staged.
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
   * Writes one further file of the release, which the manifest will list.
   *
   * @param path within the release, with slashes; not below {@code tables/}
   * @throws IllegalArgumentException when the path leads elsewhere or is taken
   */
  public void file(String path, byte[] content) throws IOException {
    if (name != null) {
      throw new IllegalStateException("file '" + path + "' comes after the name was settled");
    }
    Path target = directory().resolve(path).normalize();
    boolean within =
        target.startsWith(directory()) && directory().relativize(target).toString().equals(path);
    if (!within
        || path.startsWith(TablesDigest.FOLDER)
        || path.startsWith(Manifest.FILE)
        || Files.exists(target)) {
      throw new IllegalArgumentException(
          "file '" + path + "' has no place of its own in a release");
    }
    Files.createDirectories(target.getParent());
    Files.write(target, content);
  }

  /**
   * The newest release of an earlier quarter, verified, which this one's changes are counted from;
   * empty when this is the first quarter.
   *
   * @throws BrokenReleaseException when its files are not as its manifest says
   */
  public Optional<ReleaseReader> before() throws IOException {
    Optional<ReleaseName> earlier = folder.history().before(quarter);
    return earlier.isPresent()
        ? Optional.of(ReleaseReader.open(folder.directory(earlier.get())))
        : Optional.empty();
  }

  /** Where the release grows until {@link #settle}. */
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
      // The name of a release that was removed is not given again: it stands in other documents.
      name =
          unchanged
              ? latest.get()
              : folder
                  .history()
                  .highestEver(quarter)
                  .map(ReleaseName::next)
                  .orElse(new ReleaseName(quarter, 1));
    }
    return name;
  }

  /**
   * Puts the whole release under its name by one rename and does not show it to readers; or, when
   * an intact earlier release of the quarter is the same, discards it.
   *
   * @throws IOException when anything fails; the earlier releases are untouched
   */
  public ReleaseOutcome settle(ReleaseDetails details) throws IOException {
    return settle(details, manifest -> Map.of());
  }

  /** The same with signatures beside the manifest. */
  public ReleaseOutcome settle(ReleaseDetails details, Signer signer) throws IOException {
    ReleaseName settled = name(details);
    Path directory = folder.directory(settled);
    if (unchanged) {
      return new ReleaseOutcome.Unchanged(settled, directory);
    }
    writeManifest(details, signer);
    return folder.alone(
        () -> {
          folder.putInPlace(staging.directory(), settled);
          return new ReleaseOutcome.Settled(settled, directory);
        });
  }

  /** Throws away what is still staged. */
  @Override
  public void close() throws IOException {
    staging.close();
  }

  /** The last files of a release; all others are on the disk before them. */
  void writeManifest(ReleaseDetails details, Signer signer) throws IOException {
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
    byte[] json = manifest.toJson();
    Files.write(file, json);
    Durable.force(file);
    for (var signature : signer.sign(json).entrySet()) {
      if (!signature.getKey().startsWith(Manifest.FILE + ".")) {
        throw new IllegalArgumentException(
            "signature '" + signature.getKey() + "': its name begins with " + Manifest.FILE + ".");
      }
      Path beside = directory().resolve(signature.getKey());
      Files.write(beside, signature.getValue());
      Durable.force(beside);
    }
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
