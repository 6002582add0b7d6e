package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.export.parquet.ParquetTableReader;
import jp.tenkai.export.release.Mismatch.Kind;
import jp.tenkai.export.signature.Signer;
import jp.tenkai.export.signature.Trust;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.Table;

/** A release whose files were found to agree with its manifest, opened for reading. */
public final class ReleaseReader {

  private final Path directory;
  private final Manifest manifest;
  private final Optional<Signer> signer;

  private ReleaseReader(Path directory, Manifest manifest, Optional<Signer> signer) {
    this.directory = directory;
    this.manifest = manifest;
    this.signer = signer;
  }

  /**
   * Verifies and opens a release. A link such as {@code current} is followed once, so that the
   * reader stays with one release even when the link moves on. A release without a signature is one
   * from before releases were signed and is opened all the same; one whose signature is not its own
   * is not.
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
    SignedManifest signed = SignedManifest.in(real);
    return new ReleaseReader(
        real,
        signed.manifest(),
        signed.isSigned() ? signed.check(Trust.anyone()).signer() : Optional.empty());
  }

  /**
   * Every difference between a release's files and its manifest, and between the manifest and its
   * signature where there is one; none when it is intact. Whether it has one, and whether its
   * signer is trusted, is asked when somebody verifies the release.
   */
  public static List<Mismatch> verify(Path directory) throws IOException {
    Path real = directory.toRealPath();
    SignedManifest signed;
    try {
      signed = SignedManifest.in(real);
    } catch (IOException e) {
      String found = e.getClass().getSimpleName() + ": " + e.getMessage();
      return List.of(new Mismatch(Kind.NO_MANIFEST, Manifest.FILE, "", found));
    }
    Manifest manifest = signed.manifest();
    List<Mismatch> mismatches = new ArrayList<>();
    if (signed.isSigned()) {
      mismatches.addAll(signed.mismatches(Trust.anyone()));
    }
    mismatches.addAll(
        ListedFiles.compare(real, manifest.outputs(), Set.of(Manifest.FILE, Manifest.SIGNATURE)));
    String digest = TablesDigest.of(manifest.outputs());
    if (!digest.equals(manifest.tablesSha256())) {
      mismatches.add(
          new Mismatch(Kind.TABLES_DIGEST, Manifest.FILE, manifest.tablesSha256(), digest));
    }
    return mismatches;
  }

  /** Who signed it; empty where it was made before releases were signed. */
  public Optional<Signer> signer() {
    return signer;
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
