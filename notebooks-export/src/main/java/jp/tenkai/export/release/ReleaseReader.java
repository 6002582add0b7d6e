package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.export.parquet.ParquetTableReader;
import jp.tenkai.export.release.Mismatch.Kind;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.Table;

/** A release whose files were found to agree with its manifest, opened for reading. */
public final class ReleaseReader {

  private final Path directory;
  private final Manifest manifest;

  private ReleaseReader(Path directory, Manifest manifest) {
    this.directory = directory;
    this.manifest = manifest;
  }

  /**
   * Verifies and opens a release. A link such as {@code current} is followed once, so that the
   * reader stays with one release even when the link moves on.
   *
   * @throws BrokenReleaseException when the files don't agree with the manifest
   * @throws IOException when the directory can't be read
   */
  public static ReleaseReader open(Path directory) throws IOException {
    Path real = directory.toRealPath();
    List<Mismatch> mismatches = verify(real);
    if (!mismatches.isEmpty()) {
      throw new BrokenReleaseException(real, mismatches);
    }
    return new ReleaseReader(real, Manifest.read(real.resolve(Manifest.FILE)));
  }

  /** Every difference between a release's files and its manifest; none when it is intact. */
  public static List<Mismatch> verify(Path directory) throws IOException {
    Path real = directory.toRealPath();
    Manifest manifest;
    try {
      manifest = Manifest.read(real.resolve(Manifest.FILE));
    } catch (IOException e) {
      String found = e.getClass().getSimpleName() + ": " + e.getMessage();
      return List.of(new Mismatch(Kind.NO_MANIFEST, Manifest.FILE, "", found));
    }
    List<Mismatch> mismatches = new ArrayList<>();
    if (!Checksum.agrees(real.resolve(Manifest.FILE))) {
      mismatches.add(
          new Mismatch(
              Kind.CHANGED_FILE,
              Manifest.FILE,
              "the SHA-256 in " + Checksum.place(Path.of(Manifest.FILE)),
              Sha256.of(real.resolve(Manifest.FILE))));
    }
    for (Manifest.Output output : manifest.outputs()) {
      compare(real, output, mismatches);
    }
    Set<String> listed =
        manifest.outputs().stream().map(Manifest.Output::path).collect(Collectors.toSet());
    for (String path : files(real)) {
      // The manifest and its signature can't be listed in the manifest.
      if (!listed.contains(path) && !path.startsWith(Manifest.FILE)) {
        mismatches.add(new Mismatch(Kind.EXTRA_FILE, path, "", Sha256.of(real.resolve(path))));
      }
    }
    String digest = TablesDigest.of(manifest.outputs());
    if (!digest.equals(manifest.tablesSha256())) {
      mismatches.add(
          new Mismatch(Kind.TABLES_DIGEST, Manifest.FILE, manifest.tablesSha256(), digest));
    }
    return mismatches;
  }

  /** The release's own directory, links resolved. */
  public Path directory() {
    return directory;
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * Reads one table from its Parquet file.
   *
   * @throws IOException when it can't be read or has another schema than declared
   */
  public Table table(TableSpec spec) throws IOException {
    Path file = directory.resolve(TablesDigest.FOLDER).resolve(spec.name() + ".parquet");
    return ParquetTableReader.read(spec, file);
  }

  /** Every regular file below a directory as a path with slashes, sorted. */
  static SortedSet<String> files(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void compare(Path directory, Manifest.Output output, List<Mismatch> mismatches)
      throws IOException {
    Path file = directory.resolve(output.path()).normalize();
    if (!file.startsWith(directory)) {
      mismatches.add(new Mismatch(Kind.OUTSIDE, output.path(), "a path within the release", ""));
      return;
    }
    if (!Files.isRegularFile(file)) {
      mismatches.add(new Mismatch(Kind.MISSING_FILE, output.path(), output.sha256(), ""));
      return;
    }
    String found = Sha256.of(file);
    if (!found.equals(output.sha256())) {
      mismatches.add(new Mismatch(Kind.CHANGED_FILE, output.path(), output.sha256(), found));
    }
  }
}
