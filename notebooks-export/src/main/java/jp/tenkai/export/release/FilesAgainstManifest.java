package jp.tenkai.export.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import jp.tenkai.export.release.Mismatch.Kind;

/** Holds the files of a release against its manifest. */
public final class FilesAgainstManifest {

  private static final Set<String> BESIDES = Set.of(Manifest.FILE, Manifest.SIGNATURE);

  private FilesAgainstManifest() {}

  /** Every difference, each byte read; none when the release is intact. */
  public static List<Mismatch> of(ReleaseFiles files) throws IOException {
    return compared(files, FilesAgainstManifest::difference);
  }

  /** Every difference that shows without reading the files: what is missing, left over or cut. */
  public static List<Mismatch> ofSizes(ReleaseFiles files) throws IOException {
    return compared(files, FilesAgainstManifest::differentSize);
  }

  /** How one file is held against what is listed. */
  private interface Comparison {
    List<Mismatch> of(ReleaseFiles files, Manifest.Output output, long size) throws IOException;
  }

  private static List<Mismatch> compared(ReleaseFiles files, Comparison comparison)
      throws IOException {
    Manifest manifest;
    try (InputStream in = files.open(Manifest.FILE)) {
      manifest = Manifest.parse(in.readAllBytes());
    } catch (IOException e) {
      String found = e.getClass().getSimpleName() + ": " + e.getMessage();
      return List.of(new Mismatch(Kind.NO_MANIFEST, Manifest.FILE, "", found));
    }
    List<Mismatch> mismatches =
        new ArrayList<>(listed(files, manifest.outputs(), BESIDES, comparison));
    String digest = TablesDigest.of(manifest.outputs());
    if (!digest.equals(manifest.tablesSha256())) {
      mismatches.add(
          new Mismatch(Kind.TABLES_DIGEST, Manifest.FILE, manifest.tablesSha256(), digest));
    }
    return mismatches;
  }

  /**
   * Every difference from a list of files, each byte read.
   *
   * @param besides files that the list can't hold, such as the one it stands in
   */
  public static List<Mismatch> of(
      ReleaseFiles files, List<Manifest.Output> listed, Set<String> besides) throws IOException {
    return listed(files, listed, besides, FilesAgainstManifest::difference);
  }

  private static List<Mismatch> listed(
      ReleaseFiles files, List<Manifest.Output> outputs, Set<String> besides, Comparison comparison)
      throws IOException {
    SortedMap<String, Long> sizes = files.sizes();
    List<Mismatch> mismatches = new ArrayList<>();
    for (Manifest.Output output : outputs) {
      Long size = sizes.get(output.path());
      if (isOutside(output.path())) {
        mismatches.add(new Mismatch(Kind.OUTSIDE, output.path(), "a path within the release", ""));
      } else if (size == null) {
        mismatches.add(new Mismatch(Kind.MISSING_FILE, output.path(), output.sha256(), ""));
      } else {
        mismatches.addAll(comparison.of(files, output, size));
      }
    }
    Set<String> listed = outputs.stream().map(Manifest.Output::path).collect(Collectors.toSet());
    for (String path : sizes.keySet()) {
      if (!listed.contains(path) && !besides.contains(path)) {
        mismatches.add(new Mismatch(Kind.EXTRA_FILE, path, "", sha256(files, path)));
      }
    }
    return mismatches;
  }

  private static boolean isOutside(String path) {
    Path release = Path.of("/release");
    return !release.resolve(path).normalize().startsWith(release);
  }

  private static List<Mismatch> difference(ReleaseFiles files, Manifest.Output output, long size)
      throws IOException {
    String found = sha256(files, output.path());
    return found.equals(output.sha256())
        ? List.of()
        : List.of(new Mismatch(Kind.CHANGED_FILE, output.path(), output.sha256(), found));
  }

  private static List<Mismatch> differentSize(
      ReleaseFiles files, Manifest.Output output, long size) {
    return size == output.bytes()
        ? List.of()
        : List.of(
            new Mismatch(
                Kind.CHANGED_FILE, output.path(), output.bytes() + " bytes", size + " bytes"));
  }

  private static String sha256(ReleaseFiles files, String path) throws IOException {
    try (InputStream in = files.open(path)) {
      return Sha256.of(in);
    }
  }
}
