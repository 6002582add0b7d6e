package jp.tenkai.export.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.Durable;
import jp.tenkai.export.release.ReleaseFiles;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.Sha256;

/**
 * One publication in the making, beside the one that readers see. {@code
 * <out>/publications/<release>} is a link that moves by one rename once everything is there; a file
 * whose bytes did not change is taken over from the publication before and not written again.
 */
final class PublicationFolder implements AutoCloseable {

  private static final String IN_WORK = ".link-";

  private final Path link;
  private final Path directory;
  private final Optional<Path> before;
  private final Map<String, MadeFile> earlier = new HashMap<>();
  private final Map<String, MadeFile> made = new ConcurrentSkipListMap<>();

  private PublicationFolder(Path link, Path directory, Optional<Path> before) {
    this.link = link;
    this.directory = directory;
    this.before = before;
  }

  /**
   * Starts a publication of a release. The caller sees to it that only one run is at it.
   *
   * @throws IOException when the folder can't be written
   */
  static PublicationFolder begin(Path out, ReleaseName release) throws IOException {
    Path publications = Files.createDirectories(out.resolve("publications")).toRealPath();
    Path link = publications.resolve(release.toString());
    Optional<Path> before =
        Files.isDirectory(link) ? Optional.of(link.toRealPath()) : Optional.empty();
    removeLeftovers(publications, release, before);
    int number = 1;
    Path directory;
    do {
      directory = publications.resolve("." + release + "-" + number++);
    } while (Files.exists(directory, LinkOption.NOFOLLOW_LINKS));
    Files.createDirectory(directory);
    PublicationFolder folder = new PublicationFolder(link, directory, before);
    folder.readEarlier();
    return folder;
  }

  private void readEarlier() throws IOException {
    if (before.isPresent() && Files.isRegularFile(before.get().resolve(PublicationManifest.FILE))) {
      PublicationManifest.read(before.get()).files().forEach(f -> earlier.put(f.path(), f));
    }
  }

  /** Puts one file in its place; may be called from several threads, once for each path. */
  MadeFile put(String path, byte[] content) throws IOException {
    Piece.requirePath(path);
    MadeFile file = new MadeFile(path, Sha256.of(content), content.length);
    if (made.putIfAbsent(path, file) != null) {
      throw new IllegalStateException("publication: '" + path + "' is made twice");
    }
    Path target = directory.resolve(path);
    Files.createDirectories(target.getParent());
    if (!file.equals(earlier.get(path)) || !takeOver(path, target)) {
      Files.write(target, content);
    }
    return file;
  }

  /** Takes over what the publication before holds below a folder. */
  void keep(String folder) throws IOException {
    for (MadeFile file : earlier.values()) {
      if (file.path().startsWith(folder + "/")) {
        Path target = directory.resolve(file.path());
        Files.createDirectories(target.getParent());
        if (takeOver(file.path(), target)) {
          made.put(file.path(), file);
        }
      }
    }
  }

  /** A second name for the same bytes; only where they are still what they were. */
  private boolean takeOver(String path, Path target) throws IOException {
    Path old = before.orElseThrow().resolve(path);
    if (!Files.isRegularFile(old) || !Sha256.of(old).equals(earlier.get(path).sha256())) {
      return false;
    }
    try {
      Files.createLink(target, old);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(old, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return true;
  }

  /** What was put so far, by path. */
  List<MadeFile> made() {
    return List.copyOf(made.values());
  }

  /** How many of the files are the same bytes as in the publication before. */
  int unchanged() {
    return (int) made.values().stream().filter(f -> f.equals(earlier.get(f.path()))).count();
  }

  /**
   * Shows the publication to readers and removes the one before.
   *
   * @return the link that now points to it
   */
  Path show(PublicationManifest manifest) throws IOException {
    Durable.forceTree(directory);
    Path file = directory.resolve(PublicationManifest.FILE);
    Files.write(file, manifest.toJson());
    Durable.force(file);
    Durable.force(directory);
    if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          link.toString(), null, "expected a link made by Tenkai; move the folder away");
    }
    Path newLink = link.resolveSibling(IN_WORK + link.getFileName());
    Files.deleteIfExists(newLink);
    Files.createSymbolicLink(newLink, directory.getFileName());
    Files.move(newLink, link, StandardCopyOption.ATOMIC_MOVE);
    Durable.force(link.getParent());
    if (before.isPresent()) {
      Durable.deleteTree(before.get());
    }
    return link;
  }

  /** Throws away what is not shown. */
  @Override
  public void close() throws IOException {
    boolean shown = Files.isDirectory(link) && Files.isSameFile(link, directory);
    if (!shown) {
      Durable.deleteTree(directory);
    }
  }

  private static void removeLeftovers(Path publications, ReleaseName release, Optional<Path> shown)
      throws IOException {
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(publications, "." + release + "-*")) {
      for (Path entry : entries) {
        boolean digits =
            entry
                .getFileName()
                .toString()
                .substring(release.toString().length() + 2)
                .chars()
                .allMatch(Character::isDigit);
        if (digits && !shown.equals(Optional.of(entry))) {
          Durable.deleteTree(entry);
        }
      }
    }
  }

  /** Every file of a publication that differs from its manifest, as sorted lines for a person. */
  static List<String> differences(ReleaseFiles publication) throws IOException {
    Map<String, MadeFile> listed = new HashMap<>();
    try (InputStream in = publication.open(PublicationManifest.FILE)) {
      PublicationManifest.parse(in.readAllBytes()).files().forEach(f -> listed.put(f.path(), f));
    }
    Map<String, String> found = new ConcurrentSkipListMap<>();
    for (String path : publication.sizes().keySet()) {
      MadeFile expected = listed.remove(path);
      // The list and its signature can not be in the list.
      if (path.startsWith(PublicationManifest.FILE)) {
        continue;
      }
      if (expected == null) {
        found.put(path, "not listed");
      } else {
        try (InputStream in = publication.open(path)) {
          if (!Sha256.of(in).equals(expected.sha256())) {
            found.put(path, "changed");
          }
        }
      }
    }
    listed.keySet().forEach(path -> found.put(path, "missing"));
    return found.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }
}
