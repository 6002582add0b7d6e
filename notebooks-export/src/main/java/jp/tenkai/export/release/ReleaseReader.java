package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.export.parquet.ParquetTableReader;
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
    return Verification.of(FolderFiles.below(directory));
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
}
