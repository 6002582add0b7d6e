package jp.tenkai.jobs.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.publication.PublicationManifest;
import jp.tenkai.export.release.Advance;
import jp.tenkai.export.release.FolderFiles;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseFiles;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.export.signature.Trust;

/**
 * Copies a release and its publication from a folder to object storage and shows them there. Killed
 * anywhere, it goes on when it is run again; until the last object but one readers see what they
 * saw before.
 */
public final class Push {
  private final Path out;
  private final ObjectStore store;
  private int put;
  private int there;

  /**
   * @param out the folder of releases to copy from
   */
  public Push(Path out, ObjectStore store) {
    this.out = out;
    this.store = store;
  }

  /**
   * What a push did.
   *
   * @param put how many objects were put
   * @param there how many were there already, byte for byte
   * @param advance whether readers see the release now
   */
  public record Done(ReleaseName name, int put, int there, Advance advance) {}

  /**
   * Copies one release.
   *
   * @throws UnusableInput when it is damaged here or there, or another of its name is there
   */
  public Done run(Path release) throws IOException {
    ReleaseReader reader = ReleaseReader.open(release);
    ReleaseName name = reader.manifest().name();
    FolderFiles files = FolderFiles.below(release);
    requireSame(name, files);
    List<String> signatures = new ArrayList<>();
    for (String path : files.sizes().keySet()) {
      if (path.startsWith(Manifest.FILE + ".")) {
        signatures.add(path);
      }
    }
    SortedMap<String, Long> present = store.files(name).sizes();
    for (Manifest.Output output : reader.manifest().outputs()) {
      putRelease(name, files, output.path(), present);
    }
    for (String signature : signatures) {
      putRelease(name, files, signature, present);
    }
    putRelease(name, files, Manifest.FILE, present);
    publish(name);
    requireWhole(name);
    return new Done(name, put, there, store.advance(name));
  }

  /** What is there under this name must be this release, or the beginning of its upload. */
  private void requireSame(ReleaseName name, FolderFiles files) throws IOException {
    String here = Sha256.of(bytes(files, Manifest.FILE));
    Optional<String> found = store.manifestSha256(name);
    if (found.isPresent() && !found.get().equals(here)) {
      throw new UnusableInput(
          ProblemCode.OTHER_RELEASE, store.place(), 0, name + ", manifest " + found.get(), here);
    }
  }

  private void putRelease(
      ReleaseName name, FolderFiles files, String path, SortedMap<String, Long> present)
      throws IOException {
    byte[] content = bytes(files, path);
    if (isThere(store.files(name), path, content, present)) {
      there++;
    } else {
      store.put(name, path, content);
      put++;
    }
  }

  private static boolean isThere(
      ReleaseFiles files, String path, byte[] content, SortedMap<String, Long> present)
      throws IOException {
    Long size = present.get(path);
    if (size == null || size != content.length) {
      return false;
    }
    try (InputStream in = files.open(path)) {
      return Sha256.of(in).equals(Sha256.of(content));
    }
  }

  /** The publication in full under its own hash, then the object that names it. */
  private void publish(ReleaseName name) throws IOException {
    Path publication = Publication.directory(out, name);
    if (!Files.isDirectory(publication)) {
      return;
    }
    FolderFiles files = FolderFiles.below(publication);
    List<Mismatch> differences = Publication.differences(files);
    if (!differences.isEmpty()) {
      throw damaged(publication.toString(), name + ": " + differences.get(0).path());
    }
    byte[] list = bytes(files, PublicationManifest.FILE);
    ObjectFiles target = store.publications().below(name, Sha256.of(list));
    SortedMap<String, Long> present = target.sizes();
    for (String path : files.sizes().keySet()) {
      if (!path.equals(PublicationManifest.FILE)) {
        putPublication(target, path, bytes(files, path), present);
      }
    }
    putPublication(target, PublicationManifest.FILE, list, present);
    List<Mismatch> arrived = Publication.differences(target);
    if (!arrived.isEmpty()) {
      throw damaged(store.place(), name + ": " + arrived.get(0).path());
    }
    store.publications().show(name, Sha256.of(list));
  }

  private void putPublication(
      ObjectFiles target, String path, byte[] content, SortedMap<String, Long> present)
      throws IOException {
    if (isThere(target, path, content, present)) {
      there++;
    } else {
      store.publications().put(target, path, content);
      put++;
    }
  }

  /** What arrived is read again before anybody is shown it. */
  private void requireWhole(ReleaseName name) throws IOException {
    List<Mismatch> mismatches = store.verify(name, Trust.anyone()).mismatches();
    if (!mismatches.isEmpty()) {
      throw damaged(store.place(), name + ": " + mismatches.get(0).path());
    }
  }

  private static UnusableInput damaged(String place, String found) {
    return new UnusableInput(
        ProblemCode.BROKEN_RELEASE, place, 0, found, "every file as its manifest says");
  }

  private static byte[] bytes(ReleaseFiles files, String path) throws IOException {
    try (InputStream in = files.open(path)) {
      return in.readAllBytes();
    }
  }
}
